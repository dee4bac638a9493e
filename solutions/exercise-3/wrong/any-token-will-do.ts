// Believes: Whoever sends a token is logged in.
// Loses: ["GET /protected with an unknown token asks again"]
// Told: A token that you do not know is worth as much as none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  if (c.req.header('Authorization')) return c.json({ data: 'secret' });
  return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
