// Believes: The client wants to read that the item is gone.
// Loses: ["DELETE /items/{id} removes the item"]
// Told: The body of your answer says nothing that 204 does not say by itself
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => {
  if (!items.delete(c.req.param('id'))) return c.json({ detail: 'Item not found' }, 404);
  return c.json({ deleted: true });
});

app.route('/', model);

export default app;
