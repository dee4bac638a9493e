// Believes: Nobody wrote a handler for OPTIONS, so it is not allowed.
// Loses: ["OPTIONS /articles/1 lists the methods of an article"]
// Told: OPTIONS only asks what /articles/1 can do.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.options('/articles/:id', (c) => c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, HEAD' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
