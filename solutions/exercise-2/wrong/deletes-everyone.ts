// Believes: Deleting empties the store.
// Loses: ["DELETE /users/{user_id} leaves the other users alone"]
// Told: Remove the one that has the id of the path, and nobody else
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, object>();
let lastId = 0;

app.post('/users', async (c) => {
  lastId += 1;
  const user = { ...(await c.req.json()), id: lastId };
  users.set(user.id, user);
  return c.json(user, 201, { Location: `/users/${user.id}` });
});

app.get('/users/:user_id', (c) => {
  const user = users.get(Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.clear();
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
