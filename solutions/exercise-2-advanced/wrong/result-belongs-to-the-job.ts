// Believes: The result of a job is a part of it, so it is found below it.
// Loses: ["GET /jobs/{id} leads to the result when the job is done"]
// Told: /results/ and the id of the job
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 303 ? c.redirect(`/jobs/${c.req.param('id')}/result`, 303) : response;
});

app.get('/jobs/:id/result', (c) => solution.request(`/results/${c.req.param('id')}`));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
