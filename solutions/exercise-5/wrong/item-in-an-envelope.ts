// Believes: An answer is easier to read when the item has a name of its own in it.
// Loses: ["GET /items/foo answers with the item","GET /items/{id} shows what the last PUT stored","GET /items/bar still answers with the item after a refused PUT","GET /items/foo shows the replacement, also after another item was deleted"]
// Told: Send the item itself
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json({ item }) : c.json({ detail: 'Item not found' }, 404, { 'X-Error': 'unknown-item' });
});

app.route('/', model);

export default app;
