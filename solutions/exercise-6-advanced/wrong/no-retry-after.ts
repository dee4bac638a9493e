// Believes: The t of RateLimit says already when to come back.
// Loses: ["GET /api/data refuses the request after the limit"]
// Told: Say in how many seconds the window ends
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Retry-After');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
