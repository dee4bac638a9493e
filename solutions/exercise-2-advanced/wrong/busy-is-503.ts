// Believes: While one job runs, the server cannot take another.
// Loses: ["POST /jobs accepts another job while the first one runs"]
// Told: Jobs do not wait for each other
import { Hono } from 'hono';
import solution from '../server.ts';
import { jobMs } from '../work.ts';

const app = new Hono();

let isBusy = false;

app.post('/jobs', async (c) => {
  if (isBusy) return c.json({ detail: 'One job after the other' }, 503, { 'Retry-After': '1' });
  isBusy = true;
  setTimeout(() => {
    isBusy = false;
  }, jobMs);
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
