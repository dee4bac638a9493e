// Believes: Unauthorized means that somebody is not authorized.
// Loses: ["GET /protected with user-token is refused"]
// Told: What is missing is the permission, and logging in again would not bring it
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const token = c.req.header('Authorization')?.replace('Bearer ', '') ?? '';
  if (tokens.get(token) === 'admin') return c.json({ data: 'secret' });
  return c.json({ detail: 'Unauthorized' }, 401, { 'WWW-Authenticate': 'Bearer' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
