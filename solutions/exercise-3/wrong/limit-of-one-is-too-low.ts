// Believes: At least 1 means more than 1.
// Loses: ["GET /items?limit=1 is fine","GET /items?limit= is refused, because an empty text is not an integer"]
// Told: At least 1 means that 1 itself is allowed.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  if (Number(c.req.query('limit')) <= 1) return c.json({ detail: 'limit must be at least 1' }, 400);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
