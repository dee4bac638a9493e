// Believes: The id in the path is the id; there is nothing to convert.
// Loses: ["GET /items/7 answers with the item"]
// Told: The README asks for the number 7
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.json({ id: c.req.param('id') }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
