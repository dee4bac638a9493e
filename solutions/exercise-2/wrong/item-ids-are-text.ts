// Believes: The id in the path is the id; there is nothing to convert.
// Loses: ["GET /items/42 answers with the item"]
// Told: The path has the text "42". The README asks for the number 42
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id{-?[0-9]+}', (c) => c.json({ id: c.req.param('item_id'), name: 'Item' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
