// Believes: The limit is 2, as in the example.
// Loses: ["GET /items?limit=3 answers with three items"]
// Told: another one each time
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  return c.req.query('limit') === undefined ? solution.fetch(c.req.raw) : solution.request('/items?limit=2');
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
