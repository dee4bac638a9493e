// Believes: What is deleted once is not there to be deleted again.
// Loses: ["DELETE /items/0, /items/-5 and the same item again are done as well"]
// Told: there is nothing to look for, and nothing to remember
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const deleted = new Set<string>();

app.delete('/items/:id', (c) => {
  const id = c.req.param('id');
  if (deleted.has(id)) return c.json({ detail: 'Item not found' }, 404);
  deleted.add(id);
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
