// Believes: PUT is an update, and an update that worked is a 200.
// Loses: ["PUT /users/{id} creates the user"]
// Told: That it came with PUT makes it no less new
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return c.json(await response.json());
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
