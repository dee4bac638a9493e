// Believes: What comes out of c.req.json() is an object.
// Loses: ["POST /documents with the JSON null is refused"]
// Told: null is JSON too, and reading a field of it fails.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 422) return response;
  const { title, body } = await c.req.json(); // throws for null, and nothing catches it
  return c.json({ detail: `${title} and ${body} must be texts` }, 422);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
