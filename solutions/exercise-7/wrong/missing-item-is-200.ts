// Believes: The body says that there was an error; the status is for the network.
// Loses: ["GET /items/999999 still finds nothing","GET /items/888888 says that there is no such item","GET /items/{id} no longer finds the deleted item"]
// Told: programs look at 200 and go on, and many never read the body
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.json({ error: 'Item not found' }) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
