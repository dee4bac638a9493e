// Believes: Who deletes a document does not care what was written last.
// Loses: ["DELETE /documents/{id} without If-Match, or with another tag than the current one, is refused"]
// Told: compare the tags here as well
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/documents/:id', (c, next) => {
  if (c.req.header('If-Match') === undefined) return next();
  const headers = new Headers(c.req.raw.headers);
  headers.set('If-Match', '*');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
