// Believes: A media type that begins with application/json is JSON.
// Loses: ["POST /documents with application/json-patch+json is refused for its media type"]
// Told: Compare all that stands before the semicolon.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', (c) => {
  const headers = new Headers(c.req.raw.headers);
  if (headers.get('Content-Type')?.startsWith('application/json')) headers.set('Content-Type', 'application/json');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
