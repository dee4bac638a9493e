// Believes: What is gone cannot be changed, so for PUT there is no such document.
// Loses: ["PUT /documents/{id} of the deleted document does not ask about the body or If-Match any more"]
// Told: and with the same status
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 410 ? c.json({ detail: 'Not found' }, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
