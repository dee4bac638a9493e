// Believes: Only an item that exists can have moved.
// Loses: ["GET /old-items/{id} sends the client to the new path for every id"]
// Told: Do not look for the item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/old-items/:id', (c) => {
  const isKnown = ['foo', 'bar'].includes(c.req.param('id'));
  return isKnown ? solution.fetch(c.req.raw) : c.json({ detail: 'Item not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
