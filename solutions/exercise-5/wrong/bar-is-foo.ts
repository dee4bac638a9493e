// Believes: One sample item is as good as the other.
// Loses: ["GET /items/bar still answers with the item after a refused PUT"]
// Told: The id in the path says which item is asked for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/bar', (c) => c.json({ name: 'Fighters', size: 6 }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
