// Believes: The items from 0 to limit are what was asked for.
// Loses: ["GET /items?limit=2 answers with two items", "GET /items?limit=1 is fine"]
// Told: A limit of 1 asks for a list with one item
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ items: items.slice(0, Number(c.req.query('limit')) + 1) }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
