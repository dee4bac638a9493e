// Believes: No body is a body of length 0, and I should say so.
// Loses: ["DELETE /items/{id} removes the item", "DELETE /users/{id} removes the user"]
// Told: Even Content-Length: 0 is too much
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.body(null, 204, { 'Content-Length': '0' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
