// Believes: An item needs a name, whatever was asked for.
// Loses: ["GET /items/7 answers with the item"]
// Told: for nothing beside id
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.json({ id: Number(c.req.param('id')), name: 'Item' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
