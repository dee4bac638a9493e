// Believes: A problem is JSON, so it is sent as JSON.
// Loses: ["GET /api/data refuses the request after the limit"]
// Told: A problem has a media type of its own
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 429) response.headers.set('Content-Type', 'application/json');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
