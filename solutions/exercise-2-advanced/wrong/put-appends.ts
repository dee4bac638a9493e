// Believes: PUT adds its user to the list.
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
  const isNew = !users.some((user) => user.id === id);
  users.push({ id, name });
  return isNew ? c.body(null, 201) : c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
