// Believes: Unauthorized means that somebody is not authorized.
// Loses: ["DELETE /admin/users/1 with user-token is refused", "DELETE /admin/users/999 with user-token is refused without a look at the users"]
// Told: It is the permission that is missing.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 403 ? c.json({ detail: 'Not authorized' }, 401) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
