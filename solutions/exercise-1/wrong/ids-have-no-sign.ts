// Believes: An integer is a row of digits.
// Loses: ["GET /items/0 and /items/-5 answer with an item as well"]
// Told: 0 and -5 are integers like any other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id{-\\d+}', (c) => c.json({ detail: 'id is not an integer' }, 422));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
