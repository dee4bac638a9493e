// Believes: The client knows that an item is JSON.
// Loses: ["GET /items/{id} has a Content-Type and an X-Request-Id, as every answer above does"]
// Told: should set both header fields for all answers
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok && c.req.method !== 'HEAD') response.headers.set('Content-Type', 'text/plain');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
