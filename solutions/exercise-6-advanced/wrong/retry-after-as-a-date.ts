// Believes: A point in time is a date.
// Loses: ["GET /api/data refuses the request after the limit"]
// Told: Say in how many seconds the window ends: a whole number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 429) response.headers.set('Retry-After', new Date(Date.now() + 2000).toUTCString());
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
