// Believes: Clients without a key share one quota.
// Loses: ["GET /api/data without X-API-Key asks who is calling"]
// Told: Nobody can be counted whose name is not known
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', (c) => {
  if (c.req.header('X-API-Key')) return solution.fetch(c.req.raw);
  return solution.fetch(new Request(c.req.url, { headers: { 'X-API-Key': 'nobody' } }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
