// Believes: After a deletion the client wants to read that it worked.
// Loses: ["DELETE /items/{id} removes the item", "DELETE /users/{id} removes the user"]
// Told: The body of your answer says nothing that 204 does not say by itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? c.json({ deleted: true }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
