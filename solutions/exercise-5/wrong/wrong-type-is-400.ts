// Believes: Every mistake of the client is a bad request: 400.
// Loses: ["PUT /items/{id} refuses a name that is no text", "PUT /items/bar refuses an item without a name", "PUT /items/{id} refuses a size that is no number"]
// Told: Its form is right; a value in it is missing, of the wrong type
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const item = await c.req.json();
  if (typeof item.name !== 'string') return c.json({ detail: 'name must be a text' }, 400);
  if (!['number', 'undefined'].includes(typeof item.size)) return c.json({ detail: 'size must be a number' }, 400);
  const isNew = !items.has(id);
  items.set(id, item);
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
