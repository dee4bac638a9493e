// Believes: Content-Range repeats the numbers of the request.
// Loses: ["GET /report with Range: bytes=20-99 stops at the end of the report"]
// Told: There is no byte 99
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const numbers = /^bytes=(\d+-\d+)$/.exec(c.req.header('Range') ?? '')?.[1];
  if (response.status === 206 && numbers) response.headers.set('Content-Range', `bytes ${numbers}/26`);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
