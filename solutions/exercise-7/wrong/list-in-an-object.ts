// Believes: A list needs a name.
// Loses: ["GET /users answers with an empty list while there are no users","GET /users lists the first user and none of the refused ones","GET /users lists both users"]
// Told: The body is the list itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return c.json({ users: await response.json() });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
