// Believes: Allow names the route that was found.
// Loses: ["PATCH /items/1 is refused, because this path does not take PATCH"]
// Told: also those of your other routes
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.patch('/items/:id', (c) => c.json({ detail: 'Method Not Allowed' }, 405, { Allow: 'GET' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
