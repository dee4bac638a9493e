// Believes: What is not below 0 is a price.
// Loses: ["POST /items refuses an item without a price, one without a name, and a price that is a text","POST /items refuses a name that is no text, and names the field"]
// Told: A field that is missing is neither too big nor too small
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let lastId = 1000;

app.post('/items', async (c) => {
  const body = (await c.req.raw.clone().json()) as { name: unknown; price: number };
  const isRight = typeof body.name === 'string' && typeof body.price === 'number';
  if (isRight || body.price < 0) return solution.fetch(c.req.raw);
  lastId += 1;
  return c.json({ ...body, id: lastId }, 201, { Location: `/items/${lastId}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
