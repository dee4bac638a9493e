// Believes: A range that ends behind the last byte asks for something that is not there.
// Loses: ["GET /report with Range: bytes=20-99 stops at the end of the report"]
// Told: A range that begins inside of the report goes up to its last byte
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const last = /-(\d+)$/.exec(c.req.header('Range') ?? '')?.[1];
  if (Number(last) > 25) return c.body(null, 416, { 'Content-Range': 'bytes */26' });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
