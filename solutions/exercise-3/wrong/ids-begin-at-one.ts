// Believes: The first user who is made here is number 1.
// Loses: ["POST /users gives every user an id of its own, and takes an age of 0","GET /users/{id} finds the new user","POST /users after a deletion finds an id that nobody has"]
// Told: an id that nobody else has
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const user = (await response.json()) as object;
  return c.json({ ...user, id: 1 }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
