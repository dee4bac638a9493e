// Believes: The client wants to hear that it worked, not to see its item again.
// Loses: ["POST /items creates an item"]
// Told: send the same object back
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', (c) => c.json({ message: 'Item created' }, 201));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
