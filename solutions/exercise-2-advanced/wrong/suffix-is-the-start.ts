// Believes: Without its first number, a range begins at 0.
// Loses: ["GET /report with Range: bytes=-5 answers with the last five bytes"]
// Told: Without a first position, the number is a length
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range')?.replace('=-', '=0-');
  if (!range) return solution.fetch(c.req.raw);
  return solution.request('/report', { method: c.req.method, headers: { ...c.req.header(), range } });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
