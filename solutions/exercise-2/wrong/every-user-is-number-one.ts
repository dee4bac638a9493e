// Believes: The id in the lesson is 1, so the id is 1.
// Loses: ["POST /users gives every user an id of its own", "DELETE /users/{user_id} leaves the other users alone", "POST /users never uses an id again","GET /users/{user_id} finds only those who are left"]
// Told: An id names one user only
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Map<number, object>();

app.post('/users', async (c) => {
  const user = { ...(await c.req.json()), id: 1 };
  users.set(user.id, user);
  return c.json(user, 201, { Location: '/users/1' });
});

app.get('/users/:user_id', (c) => {
  const user = users.get(Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  users.delete(Number(c.req.param('user_id')));
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
