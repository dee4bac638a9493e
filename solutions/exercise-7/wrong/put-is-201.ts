// Believes: The item was written anew, so it was created.
// Loses: ["PUT /items/{id} replaces the item", "PUT /items/{id} works a second time in the same way"]
// Told: changes it and creates nothing new
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const { status, headers, body } = await solution.fetch(c.req.raw);
  return new Response(body, { status: status === 200 ? 201 : status, headers });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
