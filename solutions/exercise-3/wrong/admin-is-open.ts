// Believes: Nobody knows the address of the admin pages.
// Loses: ["DELETE /admin/users/1 with user-token is refused","DELETE /admin/users/1 without credentials asks who the caller is","DELETE /admin/users/1 with an unknown token asks who the caller is","GET /users/1 still finds the user after the refusal","DELETE /admin/users/999 with user-token is refused without a look at the users","GET /users/1 still finds the other user after that","DELETE /admin/users/{id} with admin-token removes the new user as well"]
// Told: Check who asks first
import { Hono } from 'hono';
import { users as givenUsers } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

const users = new Map(givenUsers.map((user) => [user.id, user]));

app.get('/users/:id', (c) => {
  const id = Number(c.req.param('id'));
  if (id > givenUsers.length) return solution.fetch(c.req.raw);
  const user = users.get(id);
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/admin/users/:id', (c) => {
  const deleted = users.delete(Number(c.req.param('id')));
  return deleted ? c.json({ deleted }) : c.json({ detail: 'User not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
