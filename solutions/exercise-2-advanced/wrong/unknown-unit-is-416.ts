// Believes: A range that I do not understand cannot be satisfied.
// Loses: ["GET /report with Range: pages=0-1 ignores a unit that it does not know"]
// Told: Such a header is ignored: the client gets everything
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const range = c.req.header('Range') ?? 'bytes=';
  return range.startsWith('bytes=') ? solution.fetch(c.req.raw) : c.body(null, 416, { 'Content-Range': 'bytes */26' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
