// Believes: Whoever sends a token is known.
// Loses: ["DELETE /admin/users/1 with an unknown token asks who the caller is"]
// Told: A token that you do not know does not make a caller known
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', (c) => {
  const header = c.req.header('Authorization');
  if (header !== undefined && header !== 'Bearer admin-token') return c.json({ detail: 'Not authorized' }, 403);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
