// Believes: An integer is made of digits, and of nothing else.
// Loses: ["GET /items?limit=-1 is refused, because it is below 1 as well"]
// Told: A negative number is an integer too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  const limit = c.req.query('limit') ?? '';
  if (/^\d+$/.test(limit)) return solution.fetch(c.req.raw);
  const problem = { loc: ['query', 'limit'], msg: 'limit must be an integer', type: 'int_parsing' };
  return c.json({ detail: [problem] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
