// Believes: No body is a body of length 0, and I should say so.
// Loses: ["DELETE /users/{user_id} removes the user"]
// Told: Even Content-Length: 0 is too much
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/users/:user_id', async (c) => {
  await solution.fetch(c.req.raw);
  return c.body(null, 204, { 'Content-Length': '0' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
