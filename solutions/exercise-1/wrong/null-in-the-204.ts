// Believes: Nothing to say is null.
// Loses: ["DELETE /items/{id} says that it is done, and nothing more"]
// Told: null, {} and "" are bodies too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => {
  c.status(204);
  return c.json(null);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
