// Believes: A number that is no status code is a bad request, as in the first exercise.
// Loses: ["GET /classify/600 treats a number that is no status code like 500"]
// Told: Nothing is wrong with this question
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/600', (c) => c.json({ code: 600, class: 'invalid', treat_as: 500 }, 400));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
