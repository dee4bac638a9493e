// Believes: Whoever sent the body knows which of its fields is meant.
// Loses: ["GET /items?limit=abc is refused, because abc is not an integer", "POST /users with a text as age is refused", "POST /users without an age is refused", "POST /users without a name is refused"]
// Told: Name the field that is wrong
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 422) return response;
  return c.json({ detail: [{ loc: [], msg: 'A value is missing or wrong', type: 'value_error' }] }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
