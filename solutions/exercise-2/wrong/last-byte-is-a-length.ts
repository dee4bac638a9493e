// Believes: The second number of a range tells how many bytes it takes.
// Loses: ["GET /report answers with any other range as well"]
// Told: Both numbers are positions in the report, and neither is a length
import { Hono } from 'hono';
import { report } from '../report.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const [, first, last = ''] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '') ?? [];
  if (first === undefined) return response;
  const length = last === '' ? report.length : Number(last) + 1;
  return c.text(report.substr(Number(first), length), 206, {
    'Content-Range': response.headers.get('Content-Range') ?? '',
  });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
