// Believes: The user with the id 2 is the second one of the list.
// Loses: ["GET /users/{user_id} no longer finds the deleted user", "DELETE /users/{user_id} leaves the other users alone"]
// Told: A position in a list is no id
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
  const user = users[Number(c.req.param('user_id')) - 1];
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.splice(Number(c.req.param('user_id')) - 1, 1);
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
