// Believes: What is not there is gone.
// Loses: ["GET /documents/{id} with an unknown id finds no such document"]
// Told: You never had a document with this id, so you cannot say that it is gone.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const isKnown = Number(c.req.param('id')) < 100; // there are not so many documents
  return response.status === 404 && !isKnown ? c.json({ detail: 'Gone' }, 410) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
