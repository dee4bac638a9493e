// Believes: A number is easily made a text, so why should I refuse it?
// Loses: ["POST /documents with a number as title is refused"]
// Told: a number is no text
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/documents', async (c) => {
  const response = await solution.fetch(c.req.raw.clone());
  if (response.status !== 422) return response;
  const content = await c.req.json();
  if (typeof content?.title !== 'number') return response;
  const body = JSON.stringify({ ...content, title: String(content.title) });
  return solution.fetch(new Request(c.req.url, { method: 'POST', headers: c.req.raw.headers, body }));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
