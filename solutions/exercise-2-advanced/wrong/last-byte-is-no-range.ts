// Believes: A range begins somewhere, and ends somewhere behind that.
// Loses: ["GET /report with Range: bytes=25- answers with the last byte"]
// Told: First and last may be the same
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const [, first] = /^bytes=(\d+)-/.exec(c.req.header('Range') ?? '') ?? [];
  if (first !== '25') return solution.fetch(c.req.raw);
  return c.body(null, 416, { 'Content-Range': 'bytes */26' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
