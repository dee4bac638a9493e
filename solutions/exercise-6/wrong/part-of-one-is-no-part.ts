// Believes: A part begins before it ends, so one item is no part.
// Loses: ["GET /items with a Range for the new item counts all items that there are now"]
// Told: one item is a part as well
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c, next) => {
  const range = /^items=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) return next();
  const first = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, items.length - 1);
  if (first < last) return next();
  return Promise.resolve(c.json({ detail: 'No such part' }, 416, { 'Content-Range': `items */${items.length}` }));
});

app.route('/', model);

export default app;
