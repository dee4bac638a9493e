// Believes: There is no code 600, so it is not found.
// Loses: ["GET /classify/600 is refused, because no status code is that high"]
// Told: 400 says that there was nothing it could look for
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ detail: 'No such code' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
