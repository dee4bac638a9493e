// Believes: Who cannot read a document does not know it, so PUT and DELETE need not ask.
// Loses: ["PUT /documents/{id} by bob does not change the document of alice, nor does DELETE"]
// Told: What bob cannot read he cannot change or delete.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'DELETE'], '/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 404) return response;
  const headers = new Headers(c.req.raw.headers);
  headers.set('Authorization', 'Bearer alice-token');
  return solution.fetch(new Request(c.req.raw, { headers }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
