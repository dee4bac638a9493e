// Believes: There is nothing to show yet, so nothing is found.
// Loses: ["GET /jobs/{id} says that the job is not done yet"]
// Told: Remember each job from the moment you accept it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ detail: 'Job not finished' }, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
