// Believes: As long as a bad item is refused, it does not matter when it is checked.
// Loses: ["GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/bar still answers with the item after a refused PUT"]
// Told: first check, then store
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  const isNew = !items.has(id);
  items.set(id, item);
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
