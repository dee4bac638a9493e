// Believes: The client knows what it has sent, so a PUT that works has nothing to tell.
// Loses: ["PUT /items/foo replaces the item","PUT /items/{id} creates an item that was not there","PUT /items/{id} replaces the item that it created before","PUT /items/{id} keeps a size of 0","PUT /items/{id} takes a size with a fraction","PUT /items/{id} creates the deleted item anew"]
// Told: waits for a result, and a 204 cannot carry one
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  items.set(id, item);
  return c.body(null, 204);
});

app.route('/', model);

export default app;
