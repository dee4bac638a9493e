// Believes: When there is such a user, it is the one that the README shows.
// Loses: ["GET /users/2 answers with the other user"]
// Told: the id in the path says which one is asked for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ id: 1, name: 'Ada' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
