// Believes: A format that I do not take is not acceptable, and a format that I do not have is not supported.
// Loses: ["POST /documents with plain text says which media type it takes","POST /documents with application/json-patch+json is refused for its media type","GET /documents/{id} with Accept: image/png has no such format","PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match"]
// Told: Two headers of the request, two codes.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 415) return c.json({ detail: 'Not acceptable' }, 406, { Accept: 'application/json' });
  if (response.status === 406) return c.json({ detail: 'Not supported' }, 415);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
