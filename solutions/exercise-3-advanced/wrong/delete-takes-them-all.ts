// Believes: DELETE takes away the documents of the caller.
// Loses: ["GET /documents/{id} still finds the document that was not deleted"]
// Told: leaves the others of the caller alone
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const deleters = new Set<string | undefined>();

app.delete('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) deleters.add(c.req.header('Authorization'));
  return response;
});
app.get('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const isDeleted = response.ok && deleters.has(c.req.header('Authorization'));
  return isDeleted ? c.json({ detail: 'Gone' }, 410) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
