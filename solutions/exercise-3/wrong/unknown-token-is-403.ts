// Believes: There is a token, so the caller is logged in, but not allowed to do this.
// Loses: ["GET /protected with an unknown token asks again"]
// Told: With a better token the same request may work; 403 denies that.
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const token = c.req.header('Authorization')?.replace('Bearer ', '');
  if (!token) return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
  return tokens.has(token) ? c.json({ data: 'secret' }) : c.json({ detail: 'Forbidden' }, 403);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
