// Believes: The quotation marks of an ETag are only packaging.
// Loses: ["GET /report with If-Range answers with the part when the ETag still fits"]
// Told: Compare If-Range with your ETag, quotation marks included
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const condition = c.req.header('If-Range') ?? 'report-1';
  return condition === 'report-1' ? solution.fetch(c.req.raw) : solution.request('/report');
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
