// Believes: Whoever has no token is forbidden to come in.
// Loses: ["POST /documents without credentials asks who the caller is","PUT /documents/{id} without credentials says how to log in"]
// Told: 403 is a verdict about a caller, and nobody has been named yet.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.header('Authorization')) return next();
  return c.json({ detail: 'Not authenticated' }, 403);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
