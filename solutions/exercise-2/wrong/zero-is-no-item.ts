// Believes: When Number() gives nothing, there was no number.
// Loses: ["GET /items/0 answers with an item as well"]
// Told: 0 is an integer like any other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id', (c) => {
  const id = Number(c.req.param('item_id'));
  if (id) return solution.fetch(c.req.raw);
  return c.json({ detail: [{ loc: ['path', 'item_id'], msg: 'not an integer', type: 'int' }] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
