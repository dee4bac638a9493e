// Believes: Accepted is all that the client needs to know.
// Loses: ["POST /jobs accepts the job before it is done","GET /jobs/{id} says that the job is not done yet","GET /jobs/{id} leads to the result when the job is done","GET /jobs/{id} leads to the result every time","GET /results/{id} answers with the result of this job","GET /results/{id} answers every time"]
// Told: The client cannot know that address by itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ status: 'processing' }, 202, { 'Retry-After': '1' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
