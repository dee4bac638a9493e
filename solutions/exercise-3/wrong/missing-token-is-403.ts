// Believes: Whoever has no token is forbidden to come in.
// Loses: ["GET /protected without credentials asks who the caller is", "DELETE /admin/users/1 without credentials asks who the caller is"]
// Told: You do not know who asks, so you cannot say yet whether they may.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (/^.(protected|admin)/.test(c.req.path) && !c.req.header('Authorization')) {
    return c.json({ detail: 'Not authenticated' }, 403);
  }
  return next();
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
