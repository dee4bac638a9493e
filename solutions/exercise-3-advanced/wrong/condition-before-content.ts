// Believes: Who does not know the current version need not hear what else is wrong.
// Loses: ["PUT /documents/{id} with a bad body is refused for it, whatever If-Match says"]
// Told: If-Match counts only when the rest is fine
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/documents/:id', async (c) => {
  const known = c.req.header('If-Match');
  const response = await solution.fetch(c.req.raw);
  if ((response.status !== 400 && response.status !== 422) || known === '*') return response;
  return c.json({ detail: 'Which version do you know?' }, known === undefined ? 428 : 412);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
