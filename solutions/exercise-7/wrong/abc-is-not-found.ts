// Believes: There is no item abc, so it is not found.
// Loses: ["GET /items/abc is refused, because abc is not an integer"]
// Told: 422 says that there was nothing it could look for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'Item not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
