// Believes: Whoever sends a token knows how to log in already.
// Loses: ["GET /protected with an unknown token asks again"]
// Told: whatever was wrong with the credentials
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const authorization = c.req.header('Authorization');
  if (!authorization) return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
  if (!tokens.has(authorization.replace('Bearer ', ''))) return c.json({ detail: 'Unknown token' }, 401);
  return c.json({ data: 'secret' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
