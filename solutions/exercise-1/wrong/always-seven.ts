// Believes: The README shows {"id": 7}, so I send that.
// Loses: ["GET /items/{id} takes the id from the path"]
// Told: It is another one on every run
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.json({ id: 7 }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
