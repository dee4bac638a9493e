// Believes: An item that exists is safe: a second PUT succeeds, but changes nothing.
// Loses: ["GET /items/{id} shows what the last PUT stored","GET /items/foo shows the replacement, also after another item was deleted"]
// Told: Send the item as the second PUT sent it
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  if (items.has(id)) return c.json(item);
  items.set(id, item);
  return c.json(item, 201);
});

app.route('/', model);

export default app;
