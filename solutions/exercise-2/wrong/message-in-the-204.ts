// Believes: 204 says that it is done, and a message makes it friendly.
// Loses: ["DELETE /users/{user_id} removes the user"]
// Told: Is there something to say? Then send it with 200
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/users/:user_id', async (c) => {
  await solution.fetch(c.req.raw);
  c.status(204);
  return c.json({ message: 'User deleted' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
