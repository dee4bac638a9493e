// Believes: A range ends before its second number, as in slice().
// Loses: ["GET /report with Range: bytes=0-9 answers with those ten bytes", "GET /report with Range: bytes=20- answers with the rest", "GET /report answers with any other range as well"]
// Told: Both ends of a byte range count
import { Hono } from 'hono';
import { report } from '../report.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  c.header('Accept-Ranges', 'bytes');
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '') ?? [];
  if (!first) return c.text(report);

  const end = last || String(report.length - 1);
  c.header('Content-Range', `bytes ${first}-${end}/${report.length}`);
  return c.text(report.slice(Number(first), Number(end)), 206);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
