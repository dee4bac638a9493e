// Believes: DELETE overwrites nothing, so it needs no condition.
// Loses: ["DELETE /documents/{id} without If-Match, or with another tag than the current one, is refused"]
// Told: To delete a version that one has not seen is as bad as to overwrite it.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/documents/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.set('If-Match', '*');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
