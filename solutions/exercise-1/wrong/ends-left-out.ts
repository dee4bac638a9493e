// Believes: From 100 to 599 means more than 100 and less than 599.
// Loses: ["GET /classify/100 and /classify/599 are codes, too"]
// Told: both ends belong to it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code{100|599}', (c) => c.json({ detail: 'This is no status code' }, 400));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
