// Believes: a range has two positions; without the last one it is just the first byte.
// Loses: ["GET /report with Range: bytes=7- answers with all that follows"]
// Told: Without a last position the range goes on to the end
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', (c) => {
  const range = /^bytes=(\d+)-$/.exec(c.req.header('Range') ?? '');
  if (!range || Number(range[1]) > 25) return solution.fetch(c.req.raw, c.env);
  const headers = new Headers(c.req.raw.headers);
  headers.set('Range', `bytes=${range[1]}-${range[1]}`);
  return solution.fetch(new Request(c.req.url, { headers }), c.env);
});

export default app;
