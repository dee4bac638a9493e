// Believes: There is always a text.
// Loses: ["POST /jobs refuses a job without text"]
// Told: Look at the body first
import { Hono } from 'hono';
import solution from '../server.ts';
import { upperCase } from '../work.ts';

const app = new Hono();

const results = new Map<string, string | undefined>();
let lastId = 0;

app.post('/jobs', async (c) => {
  const { text } = await c.req.json();
  console.log(`a job of ${text.length} letters`); // throws when there is none
  lastId += 1;
  const id = String(lastId);
  results.set(id, undefined);
  upperCase(text).then((result) => results.set(id, result));
  return c.json({ id, status: 'pending' }, 202, { Location: `/jobs/${id}`, 'Retry-After': '1' });
});

app.get('/jobs/:id', (c) => {
  const id = c.req.param('id');
  if (!results.has(id)) return c.json({ detail: 'Job not found' }, 404);
  if (results.get(id)) return c.redirect(`/results/${id}`, 303);
  return c.json({ status: 'pending' }, 200, { 'Cache-Control': 'no-store' });
});

app.get('/results/:id', (c) => c.json({ result: results.get(c.req.param('id')) }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
