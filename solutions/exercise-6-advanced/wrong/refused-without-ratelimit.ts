// Believes: A refused client is told to go away, so only the others are told what is left.
// Loses: ["GET /api/data tells the refused client how long the window still lasts"]
// Told: A refused client is told where it stands as well
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 429) response.headers.delete('RateLimit');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
