// Believes: Several things are a list, and a list is JSON.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: HTTP has one for ranges
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range') ?? '';
  return range.includes(',') ? c.json(['ab', 'yz'], 206) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
