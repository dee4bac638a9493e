// Believes: A redirect is a redirect, and 302 is the usual one.
// Loses: ["GET /jobs/{id} leads to the result when the job is done"]
// Told: One redirect says: see there, with GET
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 303 ? c.redirect(`/results/${c.req.param('id')}`) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
