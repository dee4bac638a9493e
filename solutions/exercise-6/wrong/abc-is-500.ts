// Believes: The id is a number, so the item is in the list.
// Loses: ["GET /items/abc is no item"]
// Told: Test whether the lookup found something before you use it
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const item = items[Number(c.req.param('id')) - 1];
  return c.json({ id: item?.id, name: item!.name });
});

app.route('/', model);

export default app;
