// Believes: An id is a text, even when it is made of digits.
// Loses: ["POST /users creates a user"]
// Told: the id that you chose, as a number
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<string, object>();
let lastId = 0;

app.post('/users', async (c) => {
  lastId += 1;
  const user = { ...(await c.req.json()), id: String(lastId) };
  users.set(user.id, user);
  return c.json(user, 201, { Location: `/users/${user.id}` });
});

app.get('/users/:user_id', (c) => {
  const user = users.get(c.req.param('user_id'));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.delete(c.req.param('user_id'));
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
