// Believes: The result will be there, so the client can go there right away.
// Loses: ["GET /jobs/{id} says that the job is not done yet", "GET /results/{id} answers with the result of this job"]
// Told: While the job runs, "how far is it?" is a question with an answer
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.redirect(`/results/${c.req.param('id')}`, 303) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
