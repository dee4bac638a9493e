// Believes: An id is a text, even when it is made of digits.
// Loses: ["POST /users creates a user"]
// Told: the id that you chose, as a number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const user = (await response.json()) as { id: number };
  return c.json({ ...user, id: String(user.id) }, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
