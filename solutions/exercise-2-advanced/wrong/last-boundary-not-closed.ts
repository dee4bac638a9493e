// Believes: The boundary stands before each part, and the end of the body is the end of the last one.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: The last line is the boundary with -- on both sides
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.headers.get('Content-Type')?.startsWith('multipart/')) return response;
  const body = await response.text();
  return c.body(body.replace(/--.*--\r\n$/, ''), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
