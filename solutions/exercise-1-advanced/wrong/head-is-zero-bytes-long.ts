// Believes: Content-Length counts the bytes of this answer, and HEAD sends none.
// Loses: ["HEAD /articles/1 has the header fields of GET"]
// Told: A Content-Length counts the bytes that GET would send.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  const { status, headers } = await solution.fetch(c.req.raw, c.env);
  return new Response(null, { status, headers: { ...Object.fromEntries(headers), 'Content-Length': '0' } });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
