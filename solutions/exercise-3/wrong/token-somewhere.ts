// Believes: When the header has the token in it, the client knows the token.
// Loses: ["GET /protected with a token that only contains a known one asks as well"]
// Told: Compare the whole token
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const header = c.req.header('Authorization') ?? '';
  if (header.includes('user-token') || header.includes('admin-token')) return c.json({ data: 'secret' });
  return c.json({ detail: 'Who are you?' }, 401, { 'WWW-Authenticate': 'Bearer' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
