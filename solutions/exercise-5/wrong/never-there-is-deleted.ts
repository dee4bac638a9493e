// Believes: What is not there is as good as deleted.
// Loses: ["DELETE /items/{id} says so of an item that never was there, too"]
// Told: Ask whether there is such an item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const known = new Set(['foo', 'bar']);

app.put('/items/:id', (c) => {
  known.add(c.req.param('id'));
  return solution.fetch(c.req.raw);
});

app.delete('/items/:id', (c) => (known.has(c.req.param('id')) ? solution.fetch(c.req.raw) : c.body(null, 204)));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
