// Believes: Allow lists what a client may do one day.
// Loses: ["OPTIONS /articles/1 lists the methods of an article"]
// Told: every method that works at this path, OPTIONS included, and no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.options('/articles/:id', (c) => c.body(null, 204, { Allow: 'GET, HEAD, OPTIONS, POST' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
