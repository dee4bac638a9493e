// Believes: The request was understood; the body says that something is missing.
// Loses: ["POST /validate refuses a body without required_field"]
// Told: The failure has to be in the status: 400.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/validate', async (c) => {
  const { required_field } = await c.req.json();
  return c.json(required_field ? { status: 'valid' } : { detail: 'required_field is missing' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
