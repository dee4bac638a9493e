// Believes: A client has to say who it is, whatever it wants.
// Loses: []
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.header('X-API-Key')) return next();
  return c.json({ detail: 'Send your key in X-API-Key' }, 401, { 'WWW-Authenticate': 'ApiKey' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
