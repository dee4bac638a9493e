// Believes: An integer is a row of digits.
// Loses: ["GET /items/-5 answers with an item, too"]
// Told: An integer may have a minus sign
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id{-\\d+}', (c) => c.json({ detail: 'id is not an integer' }, 422));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
