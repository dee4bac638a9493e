// Believes: The order does not matter, as long as the answer is right.
// Loses: ["GET /users/1 still finds the user after the refusal","GET /users/1 still finds the other user after that","DELETE /admin/users/{id} with admin-token removes the new user as well"]
// Told: Check who asks first, and delete only after that.
import { Hono } from 'hono';
import { users as givenUsers, tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

const users = new Map(givenUsers.map((user) => [user.id, user]));

const roleOf = (authorization = '') => tokens.get(authorization.replace('Bearer ', ''));

app.get('/users/:id', (c) => {
  const id = Number(c.req.param('id'));
  if (id > givenUsers.length) return solution.fetch(c.req.raw);
  const user = users.get(id);
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/admin/users/:id', (c) => {
  const role = roleOf(c.req.header('Authorization'));
  if (!role) return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
  const deleted = users.delete(Number(c.req.param('id')));
  if (role !== 'admin') return c.json({ detail: 'Not authorized' }, 403);
  return deleted ? c.json({ deleted }) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
