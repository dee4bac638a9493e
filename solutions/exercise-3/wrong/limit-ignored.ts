// Believes: The client can throw away what it does not need.
// Loses: ["GET /items?limit=2 answers with two items", "GET /items?limit=1 is fine"]
// Told: only as many as the client asked for
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ items }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
