// Believes: A header that is missing is a validation error like any other.
// Loses: ["POST /payments without Idempotency-Key is refused"]
// Told: The request lacks something: the general client error
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/payments', (c) => {
  if (c.req.header('Idempotency-Key')) return solution.fetch(c.req.raw);
  return c.json({ detail: 'Idempotency-Key is missing' }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
