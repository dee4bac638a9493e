// Believes: The client has seen the price in the answer to POST, so the name is enough to keep.
// Loses: ["GET /items/{id} finds the new item"]
// Told: with all that was sent to store it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const replaced = new Set<string>();

app.put('/items/:id', (c) => {
  replaced.add(c.req.path);
  return solution.fetch(c.req.raw);
});

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok || replaced.has(c.req.path)) return response;
  const { id, name } = (await response.json()) as { id: number; name: string };
  return c.json({ id, name });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
