// Believes: A size that counts as false is missing.
// Loses: ["PUT /items/{id} keeps a size of 0"]
// Told: 0 is a size like any other
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const text = await response.clone().text();
  return text.includes('"size":0') ? c.json({ name: 'Dust' }, 201) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
