// Believes: The id is the digits of the path.
// Loses: ["GET /items/-5 answers with an item, too"]
// Told: -5 is another id than 5
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id{-\\d+}', (c) => c.json({ id: Number(/\d+/.exec(c.req.path)?.[0]) }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
