// Believes: HEAD sends a status, and there is nothing to say about a body that is not sent.
// Loses: ["HEAD /articles/1 has the header fields of GET","HEAD /articles/999 has the header fields of GET, too","HEAD /articles/13 answers as GET does"]
// Told: Send the header fields that GET sends
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  const { status } = await solution.fetch(c.req.raw, c.env);
  return new Response(null, { status });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
