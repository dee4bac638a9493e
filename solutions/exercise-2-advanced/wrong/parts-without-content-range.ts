// Believes: The client knows which ranges it asked for, so the parts need no names.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: they come in that order, each with its own Content-Range
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.headers.get('Content-Type')?.startsWith('multipart/')) return response;
  const body = await response.text();
  return c.body(body.replaceAll(/Content-Range: .*\r\n/g, ''), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
