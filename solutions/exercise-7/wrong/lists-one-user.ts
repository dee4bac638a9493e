// Believes: The list shows who came first.
// Loses: ["GET /users lists both users"]
// Told: The list has all users
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const users = (await response.json()) as unknown[]; // the model answer's own list
  return c.json(users.slice(0, 1));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
