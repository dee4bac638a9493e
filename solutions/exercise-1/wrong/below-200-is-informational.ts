// Believes: Everything below 200 is informational.
// Loses: ["GET /classify/42, 99, 999 and 1000 are refused as well"]
// Told: Look at both ends
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  return code < 200 ? c.json({ code, class: 'informational' }) : solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
