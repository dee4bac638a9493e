// Believes: WWW-Authenticate is where the error message goes.
// Loses: ["GET /protected without credentials asks who the caller is"]
// Told: The first word names the way: Bearer for a token
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 401) response.headers.set('WWW-Authenticate', 'Please log in');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
