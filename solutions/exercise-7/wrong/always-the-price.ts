// Believes: What is wrong with an item is its price.
// Loses: ["POST /items refuses a name that is no text, and names the field"]
// Told: Here it is the name that is wrong
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const detail = [{ loc: ['body', 'price'], msg: 'Not a price', type: 'price' }];
  return response.status === 422 ? c.json({ detail }, 422) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
