// Believes: Everything from 500 on is a server error.
// Loses: ["GET /classify/600 is refused, because no status code is that high", "GET /classify/42, 99, 999 and 1000 are refused as well"]
// Told: There are five classes and no more
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  if (code >= 500) return c.json({ code, class: 'server_error' });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
