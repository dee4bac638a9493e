// Believes: HEAD is GET without the body, so it has ranges too.
// Loses: ["HEAD /report ignores Range"]
// Told: Ranges are defined for GET only
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => solution.request('/report', { headers: c.req.header() }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
