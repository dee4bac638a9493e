// Believes: The client knows the name and the email; it only needs the id.
// Loses: ["POST /users creates a user"]
// Told: Send back what you stored, as for an item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { id } = (await response.json()) as { id: number };
  return c.json({ id }, 201, { Location: `/users/${id}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
