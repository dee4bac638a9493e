// Believes: A 204 is all that a DELETE needs.
// Loses: ["GET /items shows the other items after that, and not those that were removed"]
// Told: where GET shows what is there now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => c.body(null, 204));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
