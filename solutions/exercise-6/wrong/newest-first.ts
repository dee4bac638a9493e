// Believes: A list shows first what is newest.
// Loses: ["GET /items answers with all items and offers ranges","GET /items?limit=2 answers with two items","GET /items?limit=3 answers with three items"]
// Told: in the order of their ids
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c, next) => {
  if (c.req.header('Range')) return next();
  const limit = Number(c.req.query('limit') ?? items.length);
  return c.json({ items: items.toReversed().slice(0, limit) }, 200, { 'Accept-Ranges': 'items' });
});

app.route('/', model);

export default app;
