// Believes: The client has got the tag when it created the document.
// Loses: ["GET /documents/{id} answers with the document and its tag"]
// Told: Send the tag of the current version with every GET
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('ETag');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
