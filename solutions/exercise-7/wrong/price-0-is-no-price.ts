// Believes: Without a price there is nothing to sell, and 0 is none.
// Loses: ["POST /items takes a price of 0"]
// Told: 0 is a price like any other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const { price } = (await c.req.raw.clone().json()) as { price?: number };
  if (price) return solution.fetch(c.req.raw);
  return c.json({ detail: [{ loc: ['body', 'price'], msg: 'price is missing', type: 'missing' }] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
