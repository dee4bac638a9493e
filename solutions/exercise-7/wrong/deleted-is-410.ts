// Believes: What was there once and is gone is Gone.
// Loses: ["GET /users/{id} no longer finds the deleted user"]
// Told: the same status as for an item that is not there
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'User is gone' }, 410);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
