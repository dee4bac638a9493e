// Believes: An id that counts as false is no id.
// Loses: ["GET /items/0 answers with an item as well"]
// Told: 0 is an integer like any other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/0', (c) => c.json({ detail: 'Item not found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
