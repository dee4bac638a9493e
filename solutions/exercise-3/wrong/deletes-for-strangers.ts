// Believes: A refusal is what I answer, whatever I have done.
// Loses: ["GET /users/1 still finds the user after the refusal","GET /users/1 still finds the other user after that"]
// Told: A refused request must not change anything
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/admin/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 401) {
    await solution.request(c.req.path, { method: 'DELETE', headers: { Authorization: 'Bearer admin-token' } });
  }
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
