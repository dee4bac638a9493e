// Believes: Header fields belong to successful answers; an error has a status and a body.
// Loses: ["GET /items/{id} says that there is no such item"]
// Told: The answer to an error may have header fields too
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.route('/', model);

export default app;
