// Believes: Idempotent means that the answer stays the same.
// Loses: ["DELETE /items/{id} finds nothing the second time"]
// Told: A repeated DELETE must not change anything more, but its status may differ
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id', async (c) => {
  await solution.fetch(c.req.raw);
  return c.body(null, 204);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
