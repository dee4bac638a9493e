// Believes: What is gone cannot be changed, whoever tries.
// Loses: ["GET /documents/{id} by bob does not find the deleted document either, nor does PUT"]
// Told: Bob must not learn that alice had this document
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const deleted = new Set<string>();

app.delete('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) deleted.add(c.req.param('id'));
  return response;
});

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const isGone = response.status === 404 && deleted.has(c.req.param('id'));
  return isGone ? c.json({ detail: 'This document was deleted' }, 410) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
