// Believes: The client sends Range, so it gets the part.
// Loses: ["GET /report with If-Range ignores Range when the ETag is another one","GET /report with If-Range ignores even a Range that does not exist"]
// Told: The client has a part of another version, which no part of this one fits
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const { 'if-range': _, ...headers } = c.req.header();
  return solution.request('/report', { method: c.req.method, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
