// Believes: An id that was used once is not new.
// Loses: ["PUT /items/{id} creates the deleted item anew"]
// Told: not whether it ever was
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const seen = new Set<string>();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.ok && seen.has(c.req.param('id'))) return new Response(response.body, { headers: response.headers });
  seen.add(c.req.param('id'));
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
