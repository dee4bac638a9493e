// Believes: The job has an address of its own, so it was created.
// Loses: ["POST /jobs accepts the job before it is done", "POST /jobs accepts another job while the first one runs"]
// Told: The work is promised, not done
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.body(await response.text(), 201, Object.fromEntries(response.headers)) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
