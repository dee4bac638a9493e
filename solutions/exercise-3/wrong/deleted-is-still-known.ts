// Believes: Who has been here once can be deleted, more than once if need be.
// Loses: ["DELETE /admin/users/2 again says so, too"]
// Told: This user was deleted, and is nobody now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/2', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.json({ deleted: true }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
