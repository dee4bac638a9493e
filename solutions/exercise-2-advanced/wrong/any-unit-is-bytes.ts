// Believes: The numbers behind the = are all that matters.
// Loses: ["GET /report with Range: pages=0-1 ignores a unit that it does not know"]
// Told: Look at the text before the "="
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range')?.replace(/^\w+=/, 'bytes=');
  if (!range) return solution.fetch(c.req.raw);
  return solution.request('/report', { method: c.req.method, headers: { ...c.req.header(), range } });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
