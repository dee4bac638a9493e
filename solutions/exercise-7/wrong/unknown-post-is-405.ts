// Believes: A path without endpoints takes no method, so every POST there has the wrong one.
// Loses: ["POST /no/such/route says so as well"]
// Told: No endpoint has this path, whatever the method
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/no/such/route', (c) => c.json({ detail: 'Method Not Allowed' }, 405));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
