// Believes: The user is stored, so it is created.
// Loses: ["PUT /users/{id} replaces the user"]
// Told: This user was there before, so nothing new exists now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return c.json(await response.json(), 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
