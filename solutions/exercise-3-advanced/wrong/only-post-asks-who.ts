// Believes: Reading and deleting need no login; only what is created has an owner.
// Loses: ["GET /documents/{id} without credentials asks who the caller is, as do PUT and DELETE","PUT /documents/{id} without credentials says how to log in"]
// Told: Every endpoint asks for the token
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use('/documents/:id', async (c, next) => {
  if (c.req.header('Authorization') !== undefined) return next();
  const headers = new Headers(c.req.raw.headers);
  headers.set('Authorization', 'Bearer alice-token');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
