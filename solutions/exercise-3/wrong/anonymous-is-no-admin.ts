// Believes: Whoever is not an admin is forbidden to delete, logged in or not.
// Loses: ["DELETE /admin/users/1 without credentials asks who the caller is","DELETE /admin/users/1 with an unknown token asks who the caller is","DELETE /admin/users/{id} with admin-token removes the new user as well"]
// Told: 403 is a verdict about a caller, and nobody has been named yet.
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
  if (roleOf(c.req.header('Authorization')) !== 'admin') return c.json({ detail: 'Not authorized' }, 403);
  const deleted = users.delete(Number(c.req.param('id')));
  return deleted ? c.json({ deleted }) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
