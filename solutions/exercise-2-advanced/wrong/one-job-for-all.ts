// Believes: There is only one job at a time, so one variable is enough.
// Loses: ["POST /jobs accepts another job while the first one runs", "GET /results/{id} answers with the result of this job"]
// Told: Another one was accepted in the meantime
import { Hono } from 'hono';
import solution from '../server.ts';
import { upperCase } from '../work.ts';

const app = new Hono();

let result: string | undefined;

app.post('/jobs', async (c) => {
  const { text } = await c.req.json();
  if (typeof text !== 'string') return c.json({ detail: 'text is missing' }, 422);
  result = undefined;
  upperCase(text).then((done) => {
    result = done;
  });
  return c.json({ id: '1', status: 'pending' }, 202, { Location: '/jobs/1', 'Retry-After': '1' });
});

app.get('/jobs/1', (c) => {
  if (result) return c.redirect('/results/1', 303);
  return c.json({ status: 'pending' }, 200, { 'Cache-Control': 'no-store' });
});

app.get('/results/1', (c) => c.json({ result }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
