// Believes: When there is no such user, there is nothing to forbid.
// Loses: ["DELETE /admin/users/999 with user-token is refused without a look at the users"]
// Told: Ask for the permission before you look for the user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', async (c) => {
  const isKnown = /user-token|admin-token/.test(c.req.header('Authorization') ?? '');
  if (isKnown && Number(c.req.param('id')) > 500) return c.json({ detail: 'User not found' }, 404);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
