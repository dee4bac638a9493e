// Believes: Whoever has a token is allowed to see everything.
// Loses: ["GET /protected with user-token is refused"]
// Told: The permission is missing
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const token = c.req.header('Authorization')?.replace('Bearer ', '') ?? '';
  if (tokens.has(token)) return c.json({ data: 'secret' });
  return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
