// Believes: The size may be missing, so it does not matter what it is.
// Loses: ["PUT /items/{id} refuses a size that is no number","GET /items/{id} finds nothing after a PUT that was refused for its size"]
// Told: The size may be missing, but when it is there it has to be a number
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
  return c.json(item, isNew ? 201 : 200);
});

app.route('/', model);

export default app;
