// Believes: The id is in the body, so the client can make the path itself.
// Loses: ["POST /items creates an item", "POST /users creates a user"]
// Told: Tell the client where the new item lives
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Location');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
