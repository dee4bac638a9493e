// Believes: Only POST has to say which media type it takes.
// Loses: ["PUT /documents/{id} with plain text says which media type it takes, before it asks for If-Match"]
// Told: PUT refuses a media type as POST does
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Accept');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
