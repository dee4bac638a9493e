// Believes: Whoever is there already stays as it is.
// Loses: ["GET /users lists the replaced user once"]
// Told: in place of what was there
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
  if (users.some((user) => user.id === id)) return c.body(null, 204);
  users.push({ id, name });
  return c.body(null, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
