// Believes: Whoever wants a few items wants the newest.
// Loses: ["GET /items?limit=2 answers with two items", "GET /items?limit=100 answers with all five items", "GET /items?limit=1 is fine"]
// Told: Send the first items of the list, in its order
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ items: items.toReversed().slice(0, Number(c.req.query('limit'))) }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
