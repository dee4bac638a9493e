// Believes: Number(limit) shows whether the limit is a number.
// Loses: ["GET /items?limit= is refused, because an empty text is not an integer"]
// Told: There is a limit, but nothing in it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  if (c.req.query('limit') === '') return c.json({ detail: 'limit must be at least 1' }, 400);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
