// Believes: What a PUT does not mention stays as it was.
// Loses: ["GET /items/{id} shows what the last PUT stored"]
// Told: PUT replaces the whole item
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 422);

  const before = items.get(id);
  items.set(id, { ...before, ...item });
  return c.json(items.get(id), before ? 200 : 201);
});

app.route('/', model);

export default app;
