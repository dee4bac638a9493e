// Believes: It is kinder to send the item at once than to send the client to another path.
// Loses: ["GET /old-items/bar sends the client to the new path","GET /old-items/{id} sends the client to the new path for every id"]
// Told: Do not answer for the new path, send the client there
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.route('/', model);

export default app;
