// Believes: Saying that it is deleted will do.
// Loses: ["GET /users/2 no longer finds the deleted user"]
// Told: DELETE has to remove the user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', (c) => {
  const isAdmin = c.req.header('Authorization') === 'Bearer admin-token';
  if (isAdmin && Number(c.req.param('id')) <= 2) return c.json({ deleted: true });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
