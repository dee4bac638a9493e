// Believes: An id that nobody has leads to nothing, and nothing is null.
// Loses: ["GET /items/abc is no item"]
// Told: Under 200 that reads as "it exists and this is what it contains"
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => c.json(items.find(({ id }) => id === Number(c.req.param('id'))) ?? null));

app.route('/', model);

export default app;
