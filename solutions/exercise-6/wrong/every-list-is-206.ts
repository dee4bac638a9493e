// Believes: Whoever asks for items gets a part of the list, so the route answers 206.
// Loses: ["GET /items without a Range header is a plain success", "GET /items?limit=2 is better answered as a plain success"]
// Told: it asks for the whole list and not for a part
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const range = /^items=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) {
    return c.json({ items: items.slice(0, Number(c.req.query('limit') ?? items.length)) }, 206);
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
