// Believes: Number() makes a position of what stands behind the hyphen.
// Loses: ["GET /report with Range: bytes=7- answers with all that follows"]
// Told: a missing number is not 0
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '') ?? [];
  if (response.status !== 206 || last !== '') return response;
  const text = (await (await solution.request('/report')).text()).slice(Number(first), Number(last) + 1);
  return c.text(text, 206, { 'Content-Range': response.headers.get('Content-Range') ?? '' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
