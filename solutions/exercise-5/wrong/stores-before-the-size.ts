// Believes: The name is fine, so the item can be stored already.
// Loses: ["GET /items/{id} finds nothing after a PUT that was refused for its size"]
// Told: before you store any of it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw.clone() as Request);
  const { name, size } = JSON.parse(await c.req.text());
  if (typeof name === 'string' && typeof size === 'string') {
    await solution.request(c.req.path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  }
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
