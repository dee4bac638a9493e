// Believes: An item is deleted when the next DELETE knows that it is; the list can be tidied up later.
// Loses: ["GET /items/{id} finds nothing after the DELETE","PUT /items/{id} creates the deleted item anew"]
// Told: remove the item from where GET looks for it
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

const deleted = new Set<string>();

app.delete('/items/:id', (c) => {
  const id = c.req.param('id');
  if (!items.has(id) || deleted.has(id)) return c.json({ detail: 'Item not found' }, 404);
  deleted.add(id);
  return c.body(null, 204);
});

app.route('/', model);

export default app;
