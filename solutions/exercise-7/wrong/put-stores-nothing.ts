// Believes: Answering with the new item is all that a PUT takes.
// Loses: ["GET /items/{id} shows the replacement"]
// Told: answering with it is not enough
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const current = await solution.fetch(new Request(c.req.url));
  if (!current.ok) return current;
  const { name, price } = await c.req.json();
  return c.json({ id: Number(c.req.param('id')), name, price });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
