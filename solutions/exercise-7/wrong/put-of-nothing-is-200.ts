// Believes: PUT always works, whatever is there.
// Loses: ["PUT /items/999999 does not create an item"]
// Told: there is nothing to replace here. Look the item up first
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.json({ detail: 'Nothing to replace' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
