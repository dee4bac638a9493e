// Believes: Sending back the item that came in is all that a PUT has to do.
// Loses: ["PUT /items/{id} replaces the item that it created before","GET /items/{id} shows what the last PUT stored","DELETE /items/{id} removes the item","GET /items/foo shows the replacement, also after another item was deleted"]
// Told: The first PUT has to store the item
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  return c.json(item, items.has(id) ? 200 : 201);
});

app.route('/', model);

export default app;
