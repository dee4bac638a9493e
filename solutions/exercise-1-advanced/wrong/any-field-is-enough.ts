// Believes: A body that is not empty has what it needs.
// Loses: ["POST /validate refuses a body without required_field"]
// Told: the one field that is needed, whatever else it has
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/validate', async (c) => {
  const fields = Object.keys(await c.req.json());
  return fields.length === 0 ? c.json({ detail: 'required_field is missing' }, 400) : c.json({ valid: true });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
