// Believes: An ETag is just a text.
// Loses: ["GET /report answers with the whole report and its ETag"]
// Told: The quotes are part of the value
import { Hono } from 'hono';
import { etag } from '../report.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', async (c) => {
  const condition = c.req.header('If-Range');
  const headers = { ...c.req.header(), ...(condition === 'report-1' && { 'if-range': etag }) };
  const response = await solution.request('/report', { method: c.req.method, headers });
  response.headers.set('ETag', 'report-1');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
