// Believes: Only pages are asked for under paths that I do not know.
// Loses: ["POST /nope says so as well"]
// Told: and the answer is the same
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/nope', (c) => c.text('404 Not Found', 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
