// Believes: Location says where the items are.
// Loses: ["POST /items creates an item", "POST /users creates a user"]
// Told: Location is the path of that one item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.set('Location', c.req.path);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
