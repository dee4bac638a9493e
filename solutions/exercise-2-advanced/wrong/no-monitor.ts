// Believes: Accepted is all that the client needs to know.
// Loses: []
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
