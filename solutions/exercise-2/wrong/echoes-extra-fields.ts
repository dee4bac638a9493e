// Believes: More fields in an answer are always welcome.
// Loses: ["GET /items/42 answers with the item"]
// Told: for nothing beside id and name
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id{-?[0-9]+}', (c) => c.json({ id: Number(c.req.param('item_id')), name: 'Item', price: 0 }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
