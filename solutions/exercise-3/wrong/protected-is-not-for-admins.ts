// Believes: A token is either the right one or a wrong one.
// Loses: ["GET /protected with admin-token succeeds"]
// Told: An admin is a caller that you know, too.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const isRight = c.req.header('Authorization') === 'Bearer user-token';
  if (isRight) return c.json({ data: 'secret' });
  return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
