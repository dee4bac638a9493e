// Believes: An end that is missing becomes no number, and no number cuts nothing off.
// Loses: ["GET /items with Range: items=2- answers with the items up to the end","GET /items with Range: items=2- has the status of a part, too"]
// Told: Without a last position the part goes to the end of the list
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
  const last = Math.min(Number(range[2]), items.length - 1);
  if (first > last) {
    c.header('Content-Range', `items */${items.length}`);
    return c.json({ detail: 'There is no such part' }, 416);
  }
  c.header('Content-Range', `items ${first}-${last}/${items.length}`);
  return c.json({ items: items.slice(first, last + 1) }, 206);
});

app.route('/', model);

export default app;
