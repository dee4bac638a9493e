// Believes: A client that sends no condition does not care which version it overwrites.
// Loses: ["PUT /documents/{id} without If-Match is refused"]
// Told: Insist on a condition; there is a status for that.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.header('If-Match') || !['PUT', 'DELETE'].includes(c.req.method)) return next();
  const headers = new Headers(c.req.raw.headers);
  headers.set('If-Match', '*');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
