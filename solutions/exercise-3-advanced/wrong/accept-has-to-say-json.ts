// Believes: A client that wants JSON says so in Accept.
// Loses: ["GET /documents/{id} with an asterisk in Accept answers with JSON"]
// Told: */* takes any type
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c) => {
  const accept = c.req.header('Accept');
  const response = await solution.fetch(c.req.raw);
  if (!response.ok || !accept || accept.includes('application/json')) return response;
  return c.json({ detail: 'There is only application/json' }, 406);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
