// Believes: The client wants the id of the new item, not the item.
// Loses: ["POST /items creates an item"]
// Told: send the same object back
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', (c) => c.json({ id: 1 }, 201));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
