// Believes: There is such a user already, so this is a conflict.
// Loses: ["PUT /users/{id} replaces the user", "PUT /users/{id} works a second time in the same way"]
// Told: Nothing that is supposed to be stored by now stands against this request
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const users = new Set<string>();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const { id } = (await response.clone().json()) as { id: number };
  users.add(String(id));
  return response;
});

app.put('/users/:id', (c) => {
  const id = c.req.param('id');
  if (users.has(id)) return c.json({ detail: 'User exists' }, 409);
  users.add(id);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
