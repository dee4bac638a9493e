// Believes: The limit counts the requests of a client, whatever it asks for.
// Loses: ["GET /api/data limits the next window in the same way"]
// Told: counts the requests to this path alone
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  await solution.request('/api/data');
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
