// Believes: A detail is a sentence for whoever reads it.
// Loses: ["GET /items?limit=abc is refused, because abc is not an integer", "POST /users with a text as age is refused", "POST /users without an age is refused", "POST /users without a name is refused"]
// Told: detail is a list here
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
