// Believes: The client reads from the start to the end, so the parts come in that order.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: in the order of the request
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const [unit, list = ''] = (headers.get('Range') ?? '').split('=');
  const starts = (spec: string) => Number(spec.split('-')[0]);
  if (unit === 'bytes' && list.includes(',')) {
    const sorted = list.split(',').sort((one, other) => starts(one) - starts(other));
    headers.set('Range', `bytes=${sorted.join(',')}`);
  }
  return solution.request('/report', { method: c.req.method, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
