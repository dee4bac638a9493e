// Believes: No items were asked for, so the list is empty.
// Loses: ["GET /items?limit=0 is refused, because the limit is too low","GET /items?limit=-1 is refused, because it is below 1 as well","GET /items?limit= is refused, because an empty text is not an integer"]
// Told: Look at the value before you use it.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  if (Number(c.req.query('limit')) < 1) return c.json({ items: [] });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
