// Believes: A tag is for GET, and POST is no GET.
// Loses: ["POST /documents creates a document"]
// Told: Give every version a tag
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('ETag');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
