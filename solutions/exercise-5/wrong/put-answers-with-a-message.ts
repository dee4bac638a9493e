// Believes: The client wants to read what happened, not to get its own item back.
// Loses: ["PUT /items/foo replaces the item","PUT /items/{id} creates an item that was not there","PUT /items/{id} replaces the item that it created before","PUT /items/{id} keeps a size of 0"]
// Told: Answer with the item as it is stored now
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  const isNew = !items.has(id);
  items.set(id, item);
  return isNew ? c.json({ message: 'Item created' }, 201) : c.json({ message: 'Item replaced' });
});

app.route('/', model);

export default app;
