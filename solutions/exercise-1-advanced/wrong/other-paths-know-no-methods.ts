// Believes: Methods are a matter of the articles; elsewhere, what has no handler is not found.
// Loses: ["MKCOL /page is beyond this server, as everywhere"]
// Told: What the server cannot do at all, it cannot do at any path
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on('MKCOL', ['/page', '/validate'], (c) => c.json({ detail: 'Not found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
