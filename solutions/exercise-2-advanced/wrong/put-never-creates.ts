// Believes: Only POST creates; PUT to a user that is not there is a 404.
// Loses: ["PUT /users/{id} creates the user"]
// Told: This server lets it create what is missing
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
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  if (!user) return c.json({ detail: 'User not found' }, 404);
  user.name = name;
  return c.json(user);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
