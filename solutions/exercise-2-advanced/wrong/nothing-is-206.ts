// Believes: slice() returns an empty text then, so that is the part.
// Loses: ["GET /report with Range: bytes=26- says that there is no such byte"]
// Told: so the last byte has the number 25
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 416 ? c.body('', 206, { 'Content-Range': 'bytes 26-25/26' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
