// Believes: The job is done, so its own address shows the result.
// Loses: ["GET /jobs/{id} leads to the result when the job is done"]
// Told: The result has an address of its own
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 303) return response;
  const result = await solution.request(`/results/${c.req.param('id')}`);
  return c.json({ status: 'done', ...((await result.json()) as object) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
