// Believes: Every answer needs a name for what is in it.
// Loses: ["GET /users/1 still finds the user after the refusal", "GET /users/{id} finds the new user"]
// Told: and nothing around it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ user: await response.json() }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
