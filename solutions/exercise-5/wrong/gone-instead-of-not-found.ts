// Believes: 410 is the stronger way to say that an item does not exist.
// Loses: ["GET /items/{id} says that there is no such item","GET /items/{id} finds nothing after a refused PUT","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/{id} finds nothing after the DELETE"]
// Told: 404 claims less: there is nothing now
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 410, { 'X-Error': 'unknown-item' });
});

app.route('/', model);

export default app;
