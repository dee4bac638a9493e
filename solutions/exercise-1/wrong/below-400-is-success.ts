// Believes: Everything below 400 is a success.
// Loses: ["GET /classify/103 is informational","GET /classify/304 is a redirection","GET /classify/42, 99, 999 and 1000 are refused as well"]
// Told: The first digit is 3: the client finds what it wants somewhere else
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  if (code > 599) return c.json({ detail: 'No status code is that high' }, 400);
  return c.json({ code, class: code < 400 ? 'success' : code < 500 ? 'client_error' : 'server_error' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
