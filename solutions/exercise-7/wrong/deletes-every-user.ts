// Believes: With one user gone, the others are of no use.
// Loses: ["GET /users/{id} still finds the other user"]
// Told: and no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let isEmpty = false;

app.delete('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  isEmpty ||= response.ok;
  return response;
});

app.get('/users/:id', (c) => (isEmpty ? c.json({ detail: 'User not found' }, 404) : solution.fetch(c.req.raw)));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
