// Believes: JSON is text, so c.text() will do.
// Loses: ["GET /items/7 answers with the item"]
// Told: With another label, JSON stays a piece of text to them
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.text(JSON.stringify({ id: Number(c.req.param('id')) })));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
