// Believes: An id that makes no sense makes the lookup fail.
// Loses: ["GET /items/abc is refused, because abc is not an integer","GET /items/1.5 and /items/12abc are refused as well"]
// Told: 422 tells the client what it can change
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', (c) => {
  BigInt(c.req.param('id')); // throws for what is not an integer, and nothing catches it
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
