// Believes: A name is all that I need to keep of a user.
// Loses: ["GET /users/{user_id} finds the new user"]
// Told: with every field that was stored
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:user_id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { id, name } = (await response.json()) as { id: number; name: string };
  return c.json({ id, name });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
