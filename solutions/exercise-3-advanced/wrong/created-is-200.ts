// Believes: The new document is in the answer, so a 200 is right.
// Loses: ["POST /documents creates a document"]
// Told: Something new exists after this request. A plain success does not say so.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 201 ? 200 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
