// Believes: If-Range works like If-Match: when the ETag does not fit, the request fails.
// Loses: ["GET /report with If-Range ignores Range when the ETag is another one","GET /report with If-Range ignores even a Range that does not exist"]
// Told: It needs everything, as if Range were not there
import { Hono } from 'hono';
import { etag } from '../report.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const condition = c.req.header('If-Range') ?? etag;
  return condition === etag ? solution.fetch(c.req.raw) : c.json({ detail: 'The report has changed' }, 412);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
