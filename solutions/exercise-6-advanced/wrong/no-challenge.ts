// Believes: The body says which key is missing, so the client knows how to log in.
// Loses: ["GET /api/data without X-API-Key asks who is calling"]
// Told: the header belongs to the code itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/api/data', (c) => {
  if (c.req.header('X-API-Key')) return solution.fetch(c.req.raw);
  return c.json({ detail: 'Send your key in X-API-Key' }, 401);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
