// Believes: A path without endpoints takes no method, so every POST there has the wrong one.
// Loses: ["POST /nope says so as well"]
// Told: the path is the mistake
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/nope', (c) => c.json({ detail: 'Method Not Allowed' }, 405));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
