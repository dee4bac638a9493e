// Believes: Users are no items, so they may answer in their own way.
// Loses: ["POST /users creates a user", "DELETE /users/{id} removes the user", "POST /users accepts the email of the deleted user"]
// Told: Creating a user deserves the same status as creating an item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json(await response.json()) : response;
});

app.delete('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ ok: true }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
