// Believes: The unit in Content-Range is bytes, whatever was asked for.
// Loses: ["GET /items with Range: items=0-1 answers with those two items", "GET /items with Range: items=3-9 answers with the two items that are left", "GET /items with a Range behind the last item says that there is no such part"]
// Told: Compare four things: the unit
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const range = /^items=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) {
    return c.json({ items: items.slice(0, Number(c.req.query('limit') ?? items.length)) });
  }

  const first = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, items.length - 1);
  if (first > last) {
    c.header('Content-Range', `bytes */${items.length}`);
    return c.json({ detail: 'There is no such part' }, 416);
  }
  c.header('Content-Range', `bytes ${first}-${last}/${items.length}`);
  return c.json({ items: items.slice(first, last + 1) }, 206);
});

app.route('/', model);

export default app;
