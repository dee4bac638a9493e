// Believes: An answer without a body is a 204.
// Loses: ["HEAD /articles/1 says that the article is there, without sending it", "HEAD /articles/1 has the header fields of GET"]
// Told: Where the one is a success, the other is the same success.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  const response = await solution.fetch(c.req.raw, c.env);
  return response.ok ? c.body(null, 204) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
