// Believes: A client without a key may not come in, and may not come in is 403.
// Loses: ["GET /api/data without X-API-Key asks who is calling"]
// Told: 403 is a verdict about a caller, and nobody has been named yet
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', (c) => {
  if (c.req.header('X-API-Key')) return solution.fetch(c.req.raw);
  return c.json({ detail: 'Keys only' }, 403, { 'WWW-Authenticate': 'ApiKey' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
