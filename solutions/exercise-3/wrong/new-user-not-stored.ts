// Believes: What the answer shows is there.
// Loses: ["GET /users/{id} finds the new user"]
// Told: must be stored as well
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => {
  if (Number(c.req.param('id')) > 2) return c.json({ detail: 'User not found' }, 404);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
