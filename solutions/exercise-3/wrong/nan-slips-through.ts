// Believes: One comparison keeps out everything that is wrong.
// Loses: ["GET /items?limit=abc is refused, because abc is not an integer","GET /items?limit=1.5 is refused, because 1.5 is not an integer","GET /items without a limit is refused","GET /items?limit= is refused, because an empty text is not an integer"]
// Told: no comparison finds that out
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  const limit = Number(c.req.query('limit'));
  if (limit < 1) return c.json({ detail: 'limit must be at least 1' }, 400); // false for NaN
  return c.json({ items: items.slice(0, limit) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
