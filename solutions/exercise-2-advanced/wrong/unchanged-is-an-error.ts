// Believes: A PUT that changes nothing has nothing to do, and says so.
// Loses: ["PUT /users/{id} works a second time in the same way"]
// Told: That has to be harmless, and to succeed
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
  const id = Number(c.req.param('id'));
  const user = users.find((other) => other.id === id);
  if (user?.name === name) return c.json({ detail: 'Nothing changed' }, 409);
  if (user) user.name = name;
  else users.push({ id, name });
  return c.body(null, user ? 204 : 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
