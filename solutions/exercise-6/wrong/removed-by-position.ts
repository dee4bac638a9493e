// Believes: Item 4 is the fourth of the list, at the position 3.
// Loses: ["GET /items shows the other items after that, and not those that were removed"]
// Told: Look for the item with the id of the path
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => {
  items.splice(Number(c.req.param('id')) - 1, 1);
  return c.body(null, 204);
});

app.route('/', model);

export default app;
