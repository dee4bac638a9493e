// Believes: A list is an overview, so names will do.
// Loses: ["GET /users lists the first user and none of the refused ones"]
// Told: with all three members of each user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const users = (await response.json()) as { id: number; name: string }[];
  return c.json(users.map(({ id, name }) => ({ id, name })));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
