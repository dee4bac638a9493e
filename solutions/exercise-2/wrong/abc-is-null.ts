// Believes: Number() takes care of ids that are no numbers.
// Loses: ["GET /items/abc is refused, because abc is not an integer", "GET /items/1.5 and /items/12abc are refused as well"]
// Told: Check every value before you use it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:item_id', (c) => c.json({ id: Number(c.req.param('item_id')), name: 'Item' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
