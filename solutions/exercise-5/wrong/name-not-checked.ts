// Believes: TypeScript says that name is a string, so nothing else can arrive.
// Loses: ["PUT /items/{id} refuses a name that is no text","GET /items/{id} finds nothing after a refused PUT","PUT /items/bar refuses an item without a name","PUT /items/{id} refuses a size that is no number","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/bar still answers with the item after a refused PUT"]
// Told: Check every value before you use it
import { Hono } from 'hono';
import { type Item, items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item: Item = await c.req.json();
  const isNew = !items.has(id);
  items.set(id, item);
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
