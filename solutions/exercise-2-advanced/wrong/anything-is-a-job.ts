// Believes: Whether the job makes sense shows when it runs.
// Loses: ["POST /jobs refuses a job without text"]
// Told: what can never be done is a mistake of the client
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const { text = '' } = await c.req.json();
  return solution.request('/jobs', { method: 'POST', body: JSON.stringify({ text }) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
