// Believes: With the first item gone, the list is over.
// Loses: ["GET /items shows the other items after that, and not those that were removed"]
// Told: take out no other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

let isEmpty = false;

app.delete('/items/:id', (c) => {
  isEmpty = true;
  return solution.fetch(c.req.raw);
});

app.get('/items', (c) => (isEmpty ? c.json({ items: [] }) : solution.fetch(c.req.raw)));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
