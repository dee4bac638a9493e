// Believes: Location says where the users are.
// Loses: ["POST /users creates a user"]
// Told: Location has the path of that one user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.set('Location', '/users');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
