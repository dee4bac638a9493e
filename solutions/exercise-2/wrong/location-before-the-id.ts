// Believes: I can write the Location first and choose the id afterwards.
// Loses: ["POST /users creates a user"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users', async (c) => {
  const user: { id?: number } = {};
  const location = `/users/${user.id}`;
  const response = await solution.fetch(c.req.raw);
  response.headers.set('Location', location);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
