// Believes: Store first, then ask the Map whether the item was there.
// Loses: ["PUT /items/{id} creates an item that was not there","PUT /items/{id} creates the deleted item anew"]
// Told: Look before you store
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
  return c.json(item, items.has(id) ? 200 : 201);
});

app.route('/', model);

export default app;
