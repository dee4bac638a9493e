// Believes: The body says that there was an error; the status is for the network.
// Loses: ["GET /users/2 no longer finds the deleted user"]
// Told: The status counts: programs look at 200 and go on
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'User not found' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
