// Believes: The job is still only accepted, so the status is 202 until it is done.
// Loses: ["GET /jobs/{id} says that the job is not done yet"]
// Told: "how far is it?" is a question with an answer: a plain success
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  return c.json(await response.json(), 202, { 'Cache-Control': 'no-store' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
