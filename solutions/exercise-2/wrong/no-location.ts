// Believes: The new user is in the body, so the client has no need of a Location.
// Loses: ["POST /users creates a user"]
// Told: Tell the client where the new user lives
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Location');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
