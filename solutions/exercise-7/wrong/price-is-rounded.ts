// Believes: A price is a whole number.
// Loses: ["POST /items takes a price with a fraction"]
// Told: a number need not be whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const item = (await response.json()) as { price: number }; // the model answer's own item
  return c.json({ ...item, price: Math.floor(item.price) }, 201, { Location: response.headers.get('Location') ?? '' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
