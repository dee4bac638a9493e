// Believes: Location says where the request created something: in /documents.
// Loses: ["POST /documents creates a document"]
// Told: the path of that one document
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 201) response.headers.set('Location', '/documents');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
