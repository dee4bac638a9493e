// Believes: Whoever asks again has read Retry-After already.
// Loses: ["GET /api/data refuses a further request in the same window"]
// Told: not only the first one
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let refusals = 0;

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 429 && ++refusals > 1) response.headers.delete('Retry-After');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
