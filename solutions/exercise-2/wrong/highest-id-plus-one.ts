// Believes: One more than the highest id is an id that no user has.
// Loses: ["POST /users does not use the id of the newest user again either"]
// Told: One more than the highest id is not enough
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, unknown>();

app.post('/users', async (c) => {
  const id = Math.max(0, ...users.keys()) + 1;
  const user = { ...(await c.req.json()), id };
  users.set(id, user);
  return c.json(user, 201, { Location: `/users/${id}` });
});

app.get('/users/:id', (c) => {
  const user = users.get(Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:id', (c) => {
  return users.delete(Number(c.req.param('id'))) ? c.body(null, 204) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
