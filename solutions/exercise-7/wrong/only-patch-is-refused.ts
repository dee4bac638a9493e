// Believes: PATCH is the method that the README names.
// Loses: ["POST /items/1 is refused as well"]
// Told: All others get the same answer
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
