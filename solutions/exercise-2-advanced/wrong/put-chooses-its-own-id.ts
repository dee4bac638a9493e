// Believes: Ids are the business of the server, in a PUT as well.
// Loses: ["PUT /users/{id} replaces the user"]
// Told: under the id of the path
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users: { id: number; name: string }[] = [];

app.get('/users', (c) => c.json(users));

app.post('/users', async (c) => {
  const { name } = await c.req.json();
  const user = { id: Math.max(0, ...users.map(({ id }) => id)) + 1, name };
  users.push(user);
  return c.json(user, 201);
});

app.put('/users/:id', async (c) => {
  const { name } = await c.req.json();
  const user = { id: Math.max(0, ...users.map(({ id }) => id)) + 1, name };
  users.push(user);
  return c.json(user, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
