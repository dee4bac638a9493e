// Believes: The client sent the item itself, so it need not see it again.
// Loses: ["PUT /items/{id} replaces the item", "PUT /items/{id} works a second time in the same way"]
// Told: Send the item as it is now
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.body(null, 204) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
