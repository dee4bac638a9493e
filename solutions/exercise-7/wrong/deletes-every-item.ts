// Believes: With one item gone, the others are of no use.
// Loses: ["GET /items/{id} still finds the other item, as it was"]
// Told: about no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let isEmpty = false;

app.delete('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  isEmpty ||= response.ok;
  return response;
});

app.get('/items/:id', (c) => {
  const isId = /^\d+$/.test(c.req.param('id'));
  return isEmpty && isId ? c.json({ detail: 'Item not found' }, 404) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
