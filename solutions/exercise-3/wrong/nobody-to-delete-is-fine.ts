// Believes: Afterwards the user is not there, so it worked.
// Loses: ["DELETE /admin/users/999 says that there is no such user","DELETE /admin/users/2 again says so, too"]
// Told: Say so, and do not report a success.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.json({ deleted: true }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
