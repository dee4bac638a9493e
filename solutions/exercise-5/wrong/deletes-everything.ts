// Believes: With one item gone, the others are of no use.
// Loses: ["GET /items/foo shows the replacement, also after another item was deleted"]
// Told: and no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let isEmpty = false;

app.delete('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  isEmpty ||= response.status === 204;
  return response;
});

app.get('/items/foo', (c) => {
  return isEmpty ? c.json({ detail: 'Item not found' }, 404, { 'X-Error': 'unknown-item' }) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
