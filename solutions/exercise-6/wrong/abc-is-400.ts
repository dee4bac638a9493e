// Believes: Everything that a client does wrong is a 400.
// Loses: ["GET /items/abc is no item"]
// Told: can be read; a value in its address is missing, of the wrong type
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const id = Number(c.req.param('id'));
  if (Number.isNaN(id)) return c.json({ detail: 'id must be a number' }, 400);
  const item = items.find((each) => each.id === id);
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.route('/', model);

export default app;
