// Believes: The length of a document counts once I have read it.
// Loses: ["PUT /documents/{id} with broken JSON that is too long is refused for its length, like POST"]
// Told: Look at the length before you read the body as JSON
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['POST', 'PUT'], '/documents/*', async (c) => {
  const content = await c.req.raw.clone().text();
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 413) return response;
  try {
    JSON.parse(content);
    return response;
  } catch {
    return c.json({ detail: 'Not JSON' }, 400);
  }
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
