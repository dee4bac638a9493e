// Believes: Whoever may not do it should not know that it is there.
// Loses: ["DELETE /admin/users/1 with user-token is refused", "DELETE /admin/users/999 with user-token is refused without a look at the users"]
// Told: exists and nothing has to be hidden
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 403 ? c.json({ detail: 'Not Found' }, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
