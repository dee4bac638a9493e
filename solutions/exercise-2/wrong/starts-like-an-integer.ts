// Believes: parseInt() tells whether a text is an integer.
// Loses: ["GET /items/1.5 and /items/12abc are refused as well"]
// Told: Both begin with an integer, and are none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id', (c) => {
  const id = Number.parseInt(c.req.param('item_id'), 10);
  return Number.isNaN(id) ? solution.fetch(c.req.raw) : c.json({ id, name: 'Item' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
