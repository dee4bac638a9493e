// Believes: PUT first makes room for the new item.
// Loses: ["GET /items/bar still answers with the item after a refused PUT"]
// Told: and nothing is removed
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 422) await solution.request(c.req.path, { method: 'DELETE' });
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
