// Believes: The problem is in the body, and the body is the place to name.
// Loses: ["POST /items refuses a negative price"]
// Told: The name of the field is in loc
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) return response;
  return c.json({ detail: [{ loc: ['body'], msg: 'name or price is wrong', type: 'value_error' }] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
