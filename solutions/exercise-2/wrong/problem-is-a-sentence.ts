// Believes: A detail is a sentence for whoever reads it.
// Loses: ["GET /items/abc is refused, because abc is not an integer"]
// Told: detail is a list here
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'item_id must be an integer' }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
