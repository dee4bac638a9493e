// Believes: The number behind the slash is the length of what I send.
// Loses: ["GET /report with Range: bytes=0-9 answers with those ten bytes", "GET /report with Range: bytes=20- answers with the rest"]
// Told: how many there are in all
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const text = await response.text();
  if (response.status !== 206) return c.text(text, 200, { 'Accept-Ranges': 'bytes' });
  const range = response.headers.get('Content-Range')?.replace('/26', `/${text.length}`);
  return c.text(text, 206, { 'Content-Range': range ?? '' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
