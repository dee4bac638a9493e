// Believes: A code that is in no list has no class.
// Loses: ["GET /classify/471 is a client error, although nobody registered it"]
// Told: Do not look codes up in a list of known ones
import { STATUS_CODES } from 'node:http';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', (c) => {
  const code = c.req.param('code');
  if (/^[1-5]\d\d$/.test(code) && !STATUS_CODES[code]) return c.json({ code: Number(code), class: 'unknown' });
  return solution.fetch(c.req.raw);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
