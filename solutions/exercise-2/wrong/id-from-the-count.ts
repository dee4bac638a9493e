// Believes: The next id is the number of users plus one.
// Loses: ["POST /users never uses an id again"]
// Told: Do not make the id from the number of users
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let users: { id: number }[] = [];

app.post('/users', async (c) => {
  const user = { ...(await c.req.json()), id: users.length + 1 };
  users.push(user);
  return c.json(user, 201, { Location: `/users/${user.id}` });
});

app.get('/users/:user_id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users = users.filter(({ id }) => id !== Number(c.req.param('user_id')));
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
