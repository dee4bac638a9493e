// Believes: An answer without content is null.
// Loses: ["DELETE /users/{user_id} removes the user"]
// Told: null, {} and "" are bodies too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/users/:user_id', async (c) => {
  await solution.fetch(c.req.raw);
  c.status(204);
  return c.json(null);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
