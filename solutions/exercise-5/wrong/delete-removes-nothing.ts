// Believes: 204 means that the client need not care any more.
// Loses: ["GET /items/{id} finds nothing after the DELETE","DELETE /items/{id} says the second time that there is no such item","PUT /items/{id} creates the deleted item anew"]
// Told: The first DELETE has to remove the item for good
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => {
  if (!items.has(c.req.param('id'))) return c.json({ detail: 'Item not found' }, 404);
  return c.body(null, 204);
});

app.route('/', model);

export default app;
