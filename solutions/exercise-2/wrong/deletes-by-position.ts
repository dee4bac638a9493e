// Believes: The user with the id 1 is the one at position 1.
// Loses: ["GET /users/{user_id} no longer finds the deleted user", "DELETE /users/{user_id} leaves the other users alone"]
// Told: Remove the one that has the id of the path
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users: { id: number }[] = [];
let lastId = 0;

app.post('/users', async (c) => {
  lastId += 1;
  const user = { ...(await c.req.json()), id: lastId };
  users.push(user);
  return c.json(user, 201, { Location: `/users/${user.id}` });
});

app.get('/users/:user_id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.splice(Number(c.req.param('user_id')), 1);
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
