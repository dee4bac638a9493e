// Believes: A range has a first number, or it is none.
// Loses: ["GET /report with Range: bytes=-5 answers with the last five bytes"]
// Told: Without a first position, the number is a length
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  if (c.req.header('Range')?.includes('=-')) return c.body(null, 416, { 'Content-Range': 'bytes */26' });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
