// Believes: Only a client that reads something has a use for the body of an error.
// Loses: ["PUT /items/999999 does not create an item", "DELETE /items/{id} finds nothing the second time"]
// Told: One that is refused has the body of every other error
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'DELETE'], '/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.body(null, 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
