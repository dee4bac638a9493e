// Believes: A price is a whole number.
// Loses: ["POST /items takes a price with a fraction"]
// Told: a number need not be whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const body = await c.req.json();
  const item = typeof body.price === 'number' ? { ...body, price: Math.floor(body.price) } : body;
  return solution.request('/items', { method: 'POST', body: JSON.stringify(item) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
