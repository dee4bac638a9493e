// Believes: The README shows what the answer looks like, so I send that.
// Loses: ["GET /items/{item_id} takes the id from the path","GET /items/0 answers with an item as well","GET /items/-5 answers with an item, too"]
// Told: It is another one on every run
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id{-?[0-9]+}', (c) => c.json({ id: 42, name: 'Item' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
