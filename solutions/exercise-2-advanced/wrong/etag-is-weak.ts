// Believes: W/ in front of an ETag is always the safe choice.
// Loses: ["GET /report answers with the whole report and its ETag", "GET /report with If-Range answers with the part when the ETag still fits"]
// Told: Parts are joined byte by byte, so it is a strong one, without W/
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.set('ETag', 'W/"report-1"');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
