// Believes: The id in the path is the id, so GET can show it as it came.
// Loses: ["GET /documents/{id} answers with the document and its tag"]
// Told: the id as it was when the document was created
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const document = (await response.json()) as object;
  const { headers } = response;
  headers.delete('Content-Length');
  return new Response(JSON.stringify({ ...document, id: c.req.param('id') }), { headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
