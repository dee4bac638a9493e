// Believes: A patch that worked needs no id; nobody will ask about it.
// Loses: ["GET /items/{id} has a Content-Type and an X-Request-Id, as every answer above does"]
// Told: of every path and method
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.patch('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok) response.headers.delete('X-Request-Id');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
