// Believes: A body with several parts is multipart/mixed, as in a mail.
// Loses: ["GET /report with Range: bytes=24-25,0-1,10-12 answers with all three parts"]
// Told: HTTP has one for ranges
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const type = response.headers.get('Content-Type')?.replace('byteranges', 'mixed');
  if (type) response.headers.set('Content-Type', type);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
