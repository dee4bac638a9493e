// Believes: It worked, and 200 says so.
// Loses: ["POST /items creates an item"]
// Told: A plain success does not say so
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items', async (c) => c.json(await c.req.json()));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
