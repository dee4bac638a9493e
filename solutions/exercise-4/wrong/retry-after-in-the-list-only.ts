// Believes: Whoever wants to know when to come back asks for the list.
// Loses: ["GET /items/13 asks about maintenance before it asks the database"]
// Told: it says when to come back
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Retry-After');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
