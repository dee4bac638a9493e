// Believes: A condition comes first; that is why it is called a precondition.
// Loses: ["PUT /documents/{id} with the title of another document is refused before If-Match counts","PUT /documents/{id} with a bad body is refused for it, whatever If-Match says","DELETE /documents/{id} again finds nothing to compare If-Match with"]
// Told: Ask whether the document is there before you look at If-Match.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'DELETE'], '/documents/:id', async (c, next) => {
  const known = c.req.header('If-Match');
  const headers = { Authorization: c.req.header('Authorization') ?? '' };
  const current = await solution.fetch(new Request(c.req.url, { headers }));
  if (!known || known === '*' || known.includes(current.headers.get('ETag') ?? 'no version')) return next();
  return c.json({ detail: 'The document has changed since then' }, 412);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
