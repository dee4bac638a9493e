// Believes: A job that I do not know is not done yet.
// Loses: ["GET /jobs/nope says that there is no such job","GET /jobs/{number} says that there is no such job, too"]
// Told: "Not done yet" is for jobs that were accepted
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 404) return response;
  return c.json({ status: 'pending' }, 200, { 'Cache-Control': 'no-store' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
