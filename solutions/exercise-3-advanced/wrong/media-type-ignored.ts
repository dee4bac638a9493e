// Believes: Whatever the client calls it, I try to read JSON.
// Loses: ["POST /documents with plain text says which media type it takes","POST /documents with application/json-patch+json is refused for its media type","PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match"]
// Told: Look at Content-Type before you read the body.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['POST', 'PUT'], '/documents/*', (c) => {
  const headers = new Headers(c.req.raw.headers);
  headers.set('Content-Type', 'application/json');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
