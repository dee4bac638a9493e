// Believes: An id is text, as it is in the path.
// Loses: ["GET /items answers with all items and offers ranges","GET /items?limit=2 answers with two items","GET /items?limit=3 answers with three items","GET /items shows the other items after that, and not those that were removed"]
// Told: their ids, which are numbers
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c, next) => {
  if (c.req.header('Range')) return next();
  const shown = items.slice(0, Number(c.req.query('limit') ?? items.length));
  return c.json({ items: shown.map((item) => ({ ...item, id: String(item.id) })) }, 200, { 'Accept-Ranges': 'items' });
});

app.route('/', model);

export default app;
