// Believes: An empty part is a part too.
// Loses: ["GET /items with a Range behind the last item says that there is no such part"]
// Told: An empty part is no success
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
  c.header('Content-Range', `items ${first}-${last}/${items.length}`);
  return c.json({ items: items.slice(first, last + 1) }, 206);
});

app.route('/', model);

export default app;
