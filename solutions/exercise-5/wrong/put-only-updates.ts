// Believes: PUT changes what exists; for something new there is POST.
// Loses: ["PUT /items/{id} creates an item that was not there","PUT /items/{id} replaces the item that it created before","GET /items/{id} shows what the last PUT stored","PUT /items/{id} keeps a size of 0","DELETE /items/{id} removes the item","PUT /items/{id} creates the deleted item anew"]
// Told: This server lets it create what is missing
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  if (!items.has(id)) return c.json({ detail: 'Item not found' }, 404);
  items.set(id, item);
  return c.json(item);
});

app.route('/', model);

export default app;
