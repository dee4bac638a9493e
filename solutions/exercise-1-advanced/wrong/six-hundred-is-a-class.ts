// Believes: A code that starts with 6 has a class of its own.
// Loses: ["GET /classify/600 treats a number that is no status code like 500"]
// Told: There is no sixth class.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/600', (c) => c.json({ code: 600, class: 'unknown', treat_as: 600 }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
