// Believes: await is how one starts something.
// Loses: ["POST /jobs accepts the job before it is done", "GET /jobs/{id} says that the job is not done yet", "POST /jobs accepts another job while the first one runs"]
// Told: Start the work, but do not wait for it before you answer
import { Hono } from 'hono';
import solution from '../server.ts';
import { upperCase } from '../work.ts';

const app = new Hono();

const results = new Map<string, string>();
let lastId = 0;

app.post('/jobs', async (c) => {
  const { text } = await c.req.json();
  if (typeof text !== 'string') return c.json({ detail: 'text is missing' }, 422);
  lastId += 1;
  const id = String(lastId);
  results.set(id, await upperCase(text));
  return c.json({ id, status: 'pending' }, 202, { Location: `/jobs/${id}`, 'Retry-After': '1' });
});

app.get('/jobs/:id', (c) => {
  const id = c.req.param('id');
  if (!results.has(id)) return c.json({ detail: 'Job not found' }, 404);
  return c.redirect(`/results/${id}`, 303);
});

app.get('/results/:id', (c) => c.json({ result: results.get(c.req.param('id')) }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
