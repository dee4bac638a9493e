// Believes: A list is a part of all that there could be, so it is 206, as in the tutorial.
// Loses: ["GET /items without a Range header is a plain success","GET /items with Range: items=0-1 answers with those two items","GET /items with Range: items=3-9 answers with the two items that are left","GET /items with Range: items=2- answers with the items up to the end","GET /items?limit=2 is better answered as a plain success","GET /items with a Range behind the last item says that there is no such part"]
// Told: 206 answers only requests that carry one
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const limit = Number(c.req.query('limit') ?? items.length);
  return c.json({ items: items.slice(0, limit) }, 206);
});

app.route('/', model);

export default app;
