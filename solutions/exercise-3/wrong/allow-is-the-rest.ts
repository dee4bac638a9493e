// Believes: Allow lists every method but the one that was just refused.
// Loses: ["PUT /users/1 is refused, because this path does not take PUT"]
// Told: the methods that do work here, and no others
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'PATCH', 'DELETE'], '/users/:id', (c) => {
  const others = ['GET', 'PUT', 'PATCH', 'DELETE'].filter((method) => method !== c.req.method);
  return c.json({ detail: 'Method Not Allowed' }, 405, { Allow: others.join(', ') });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
