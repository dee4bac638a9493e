// Believes: A value of the wrong type makes my code throw, and a thrown error is a 500.
// Loses: ["PUT /items/{id} refuses a name that is no text", "PUT /items/bar refuses an item without a name", "PUT /items/{id} refuses a size that is no number"]
// Told: The cause is in the request: sent again unchanged, it fails
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const { name, size } = await c.req.json();
  const item = { name: name.trim(), size: size && Number(size.toFixed(2)) };
  const isNew = !items.has(id);
  items.set(id, item);
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
