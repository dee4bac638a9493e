// Believes: An item that was there once is Gone.
// Loses: ["GET /items/{id} no longer finds the deleted item"]
// Told: An item that is gone is answered like one that never was
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const gone = new Set<string>();

app.delete('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) gone.add(c.req.param('id'));
  return response;
});

app.get('/items/:id', (c) => {
  return gone.has(c.req.param('id')) ? c.json({ detail: 'Gone' }, 410) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
