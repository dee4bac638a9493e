// Believes: limit=2 means: without the first two.
// Loses: ["GET /items?limit=2 answers with two items","GET /items?limit=3 answers with three items"]
// Told: from the beginning of the list
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const range = /^items=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) {
    return c.json({ items: items.slice(Number(c.req.query('limit') ?? 0)) });
  }

  const first = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, items.length - 1);
  if (first > last) {
    c.header('Content-Range', `items */${items.length}`);
    return c.json({ detail: 'There is no such part' }, 416);
  }
  c.header('Content-Range', `items ${first}-${last}/${items.length}`);
  return c.json({ items: items.slice(first, last + 1) }, 206);
});

app.route('/', model);

export default app;
