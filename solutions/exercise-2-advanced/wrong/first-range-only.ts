// Believes: One answer has room for one part.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: Several parts in one body need a format that keeps them apart
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range')?.split(',')[0];
  if (!range) return solution.fetch(c.req.raw);
  return solution.request('/report', { method: c.req.method, headers: { ...c.req.header(), range } });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
