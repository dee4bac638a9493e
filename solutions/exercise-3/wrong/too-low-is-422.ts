// Believes: Everything that is wrong with a value is 422.
// Loses: ["GET /items?limit=0 is refused, because the limit is too low", "GET /items?limit=-1 is refused, because it is below 1 as well"]
// Told: one code for too low a number, one for what is no number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  const limit = c.req.query('limit');
  if (limit && Number(limit) < 1) return c.json({ detail: 'limit must be at least 1' }, 422);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
