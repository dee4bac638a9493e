// Believes: A size is a whole number.
// Loses: ["PUT /items/{id} takes a size with a fraction"]
// Told: a number need not be whole
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const { name, size } = await c.req.json();
  if (typeof size === 'number' && !Number.isInteger(size)) return c.json({ detail: 'size must be whole' }, 422);
  return solution.request(c.req.path, { method: 'PUT', body: JSON.stringify({ name, size }) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
