// Believes: The status 416 says it all.
// Loses: ["GET /report with Range: bytes=26- says that there is no such byte"]
// Told: With the length the client can correct its range by itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 416 ? c.body(null, 416) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
