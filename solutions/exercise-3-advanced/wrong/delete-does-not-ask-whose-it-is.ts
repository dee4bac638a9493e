// Believes: A document can be deleted by whoever knows its id.
// Loses: ["PUT /documents/{id} by bob does not change the document of alice, nor does DELETE","DELETE /documents/{id} with an unknown token tells what is wrong in its challenge","GET /documents/{id} with an unknown token says what is wrong, as do PUT and DELETE"]
// Told: Ask whose document it is in every handler.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/documents/:id', async (c, next) => {
  if (c.req.header('Authorization') === undefined) return next();
  for (const owner of ['alice', 'bob']) {
    const headers = new Headers(c.req.raw.headers);
    headers.set('Authorization', `Bearer ${owner}-token`);
    const asOwner = await solution.fetch(new Request(c.req.url, { headers }));
    if (asOwner.status === 200) return solution.fetch(new Request(c.req.raw, { headers }));
  }
  return next();
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
