// Believes: The document is there, and bob may not see it.
// Loses: ["GET /documents/{id} by bob does not find the document of alice", "GET /documents/{id} by bob does not find the deleted document either, nor does PUT"]
// Told: A refusal would tell bob that there is something to find.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 404) return response;
  for (const owner of ['alice', 'bob']) {
    const asOwner = new Request(c.req.url, { headers: { Authorization: `Bearer ${owner}-token` } });
    if ((await solution.fetch(asOwner)).status !== 404) return c.json({ detail: 'Not your document' }, 403);
  }
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
