// Believes: The client wants to read what happened, not to get its own item back.
// Loses: ["PUT /items/foo replaces the item", "PUT /items/{id} creates an item that was not there"]
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);

  const isNew = !items.has(id);
  items.set(id, item);
  return isNew ? c.json({ message: 'Item created' }, 201) : c.json({ message: 'Item replaced' });
});

app.route('/', model);

export default app;
