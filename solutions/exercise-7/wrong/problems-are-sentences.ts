// Believes: Every error has the same shape, also this one: a sentence.
// Loses: ["POST /items refuses a negative price"]
// Told: detail is a list, with one object for each problem
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 422 ? c.json({ detail: 'Invalid input' }, 422) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
