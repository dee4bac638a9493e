// Believes: A 204 is all that a DELETE needs.
// Loses: ["GET /items shows the other items after the DELETE, and not the one that was removed"]
// Told: DELETE takes the one with this id out
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => c.body(null, 204));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
