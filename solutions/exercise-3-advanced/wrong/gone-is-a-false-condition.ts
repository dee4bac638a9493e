// Believes: The version that the client wants to replace does not exist any more, so its condition is false.
// Loses: ["PUT /documents/{id} of the deleted document does not ask about the body or If-Match any more"]
// Told: Ask whether the document is there before you look at what the client sends
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 410 ? c.json({ detail: 'Deleted in the meantime' }, 412) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
