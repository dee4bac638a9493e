// Believes: Whoever may not see it is forbidden, logged in or not.
// Loses: ["GET /protected without credentials asks who the caller is"]
// Told: You do not know who asks, so you cannot say yet whether they may
import { Hono } from 'hono';
import { tokens } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', (c) => {
  const token = c.req.header('Authorization')?.replace('Bearer ', '') ?? '';
  return tokens.get(token) === 'admin' ? c.json({ data: 'secret' }) : c.json({ detail: 'Forbidden' }, 403);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
