// Believes: An item has a name, as in the example, and nothing else.
// Loses: ["POST /items creates an item"]
// Told: with all that it has
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const { name } = await c.req.json();
  return c.json({ id: 1, name }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
