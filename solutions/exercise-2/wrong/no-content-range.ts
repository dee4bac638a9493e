// Believes: The client asked for 0-9, so it knows what it gets.
// Loses: ["GET /report with Range: bytes=0-9 answers with those ten bytes", "GET /report with Range: bytes=20- answers with the rest"]
// Told: The client may get another part than it asked for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Content-Range');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
