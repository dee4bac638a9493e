// Believes: The first user who is made here is number 1.
// Loses: ["GET /users/{id} finds the new user"]
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
