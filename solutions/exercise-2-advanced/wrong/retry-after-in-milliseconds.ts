// Believes: The job takes that many milliseconds, so this is when to come back.
// Loses: ["POST /jobs accepts the job before it is done"]
// Told: Say in how many seconds it is worth asking
import { Hono } from 'hono';
import solution from '../server.ts';
import { jobMs } from '../work.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) response.headers.set('Retry-After', String(jobMs));
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
