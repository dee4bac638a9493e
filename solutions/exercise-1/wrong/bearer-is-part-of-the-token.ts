// Believes: The Authorization header holds the token and nothing else.
// Loses: ["GET /protected with user-token is refused", "GET /protected with admin-token succeeds"]
// Told: The header is the word Bearer, a space, and the token
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const role = tokens.get(c.req.header('Authorization') ?? '');
  if (!role) return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
  return role === 'admin' ? c.json({ data: 'secret' }) : c.json({ detail: 'Not authorized' }, 403);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
