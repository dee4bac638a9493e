// Believes: What is not there cannot be of the wrong type.
// Loses: ["PUT /items/bar refuses an item without a name","GET /items/bar still answers with the item after a refused PUT"]
// Told: A name that is missing is as wrong as one of the wrong type
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if ('name' in item && typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if ('size' in item && typeof item.size !== 'number') return c.json({ detail: 'size must be a number' }, 422);
  const isNew = !items.has(id);
  items.set(id, item);
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
