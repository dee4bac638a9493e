// Believes: Nothing was found, so the answer is nothing.
// Loses: ["GET /users/{user_id} no longer finds the deleted user","GET /users/{user_id} finds nobody under an id that no user ever had"]
// Told: Under 200 that reads as "it exists and this is what it contains"
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:user_id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json(null);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
