// Believes: The client asked for a wrong id, and 400 is for wrong requests.
// Loses: ["GET /users/2 no longer finds the deleted user"]
// Told: There is no mistake in GET /users/2.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'User not found' }, 400);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
