// Believes: Whoever gives no limit wants ten.
// Loses: ["GET /items without a limit is refused","GET /items?limit= is refused, because an empty text is not an integer"]
// Told: Do not fill one in.
import { Hono } from 'hono';
import { items } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/items', (c) => (c.req.query('limit') ? solution.fetch(c.req.raw) : c.json({ items: items.slice(0, 10) })));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
