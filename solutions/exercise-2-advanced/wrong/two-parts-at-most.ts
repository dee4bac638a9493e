// Believes: A range has a first and a second part.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: For each range, in the order of the request, comes a line
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const range = headers.get('Range');
  if (range) headers.set('Range', range.split(',').slice(0, 2).join(','));
  return solution.request('/report', { method: c.req.method, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
