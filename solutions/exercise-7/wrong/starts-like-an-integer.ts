// Believes: What parseInt reads is an integer.
// Loses: ["GET /items/1.5 and /items/12abc are refused as well"]
// Told: Both begin with an integer, and are none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  const id = Number.parseInt(c.req.param('id'), 10);
  return Number.isNaN(id) ? solution.fetch(c.req.raw) : solution.request(`/items/${id}`);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
