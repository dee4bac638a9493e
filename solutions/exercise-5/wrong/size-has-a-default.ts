// Believes: An item without a size has the size 0.
// Loses: ["GET /items/{id} shows what the last PUT stored"]
// Told: and none is made up
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ size: 0, ...((await response.json()) as object) }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
