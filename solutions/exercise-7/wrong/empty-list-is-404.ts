// Believes: When there are no users, nothing was found.
// Loses: ["GET /users answers with an empty list while there are no users"]
// Told: The list is there, and there is just nothing in it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const users = (await response.json()) as object[];
  return users.length > 0 ? c.json(users) : c.json({ detail: 'No users found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
