// Believes: Who deletes one document sends its one tag.
// Loses: ["DELETE /documents/{id} understands If-Match as PUT does: a list, and *"]
// Told: What is true for PUT is true for DELETE
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/documents/:id', async (c) => {
  const isOneTag = /^"[^"]*"$/.test(c.req.header('If-Match') ?? '""');
  const { ok } = await solution.fetch(new Request(c.req.url, { headers: c.req.raw.headers }));
  if (isOneTag || !ok) return solution.fetch(c.req.raw);
  return c.json({ detail: 'The document has changed since then' }, 412);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
