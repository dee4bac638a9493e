// Believes: A code that I do not know is a class of its own.
// Loses: ["GET /classify/600 is refused, because no status code is that high","GET /classify/42, 99, 999 and 1000 are refused as well"]
// Told: There are five classes and no more
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.ok ? response : c.json({ code: Number(c.req.param('code')), class: 'unknown' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
