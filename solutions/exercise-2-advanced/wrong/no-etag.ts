// Believes: ETags are for caches.
// Loses: ["GET /report answers with the whole report and its ETag", "GET /report with If-Range answers with the part when the ETag still fits"]
// Told: to ask whether anything has changed or to change this version only
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('ETag');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
