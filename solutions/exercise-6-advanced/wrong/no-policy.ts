// Believes: What is left is all that a client needs to know.
// Loses: ["GET /api/data tells a new client what it may ask for"]
// Told: RateLimit-Policy is the rule as it stands
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('RateLimit-Policy');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
