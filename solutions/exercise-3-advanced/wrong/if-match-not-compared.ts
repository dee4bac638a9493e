// Believes: It is enough that the client sends If-Match at all.
// Loses: ["PUT /documents/{id} with another tag than the current one is refused", "PUT /documents/{id} with the current tag as a weak one is refused", "PUT /documents/{id} with the tag of a version before is refused"]
// Told: this is not the tag that the document has now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (!c.req.header('If-Match')) return next();
  const headers = new Headers(c.req.raw.headers);
  headers.set('If-Match', '*');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
