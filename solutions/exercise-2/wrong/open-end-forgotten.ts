// Believes: A range always has two numbers.
// Loses: ["GET /report with Range: bytes=20- answers with the rest","GET /report with Range: bytes=20- has the status of a part, too"]
// Told: Without a last position the range goes up to the last byte
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range') ?? '';
  if (/^bytes=\d+-\d+$/.test(range)) return solution.fetch(c.req.raw);
  return solution.fetch(new Request(c.req.url));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
