// Believes: 204 says that it is done, and a message makes it friendly.
// Loses: ["DELETE /items/{id} removes the item", "DELETE /users/{id} removes the user"]
// Told: Is there something to say? Then send it with 200
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  c.status(204);
  return c.json({ message: 'Deleted' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
