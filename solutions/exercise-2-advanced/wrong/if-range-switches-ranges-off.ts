// Believes: A request with If-Range gets the whole report, to be on the safe side.
// Loses: ["GET /report with If-Range answers with the part when the ETag still fits"]
// Told: The client has a part of just this version
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => (c.req.header('If-Range') ? solution.request('/report') : solution.fetch(c.req.raw)));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
