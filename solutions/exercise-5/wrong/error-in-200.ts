// Believes: The body says that something went wrong, so the status can stay at its default.
// Loses: ["GET /items/{id} says that there is no such item","GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/{id} finds nothing after the DELETE"]
// Told: The body reports an error and the status reports a success
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  if (!item) return c.json({ detail: 'Item not found' }, { headers: { 'X-Error': 'unknown-item' } });
  return c.json(item);
});

app.route('/', model);

export default app;
