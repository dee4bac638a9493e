// Believes: A handler for GET answers GET, and nothing else.
// Loses: ["HEAD /articles/1 says that the article is there, without sending it","HEAD /articles/1 has the header fields of GET","HEAD /articles/999 says that there is no such article","HEAD /articles/999 has the header fields of GET, too","HEAD /articles/13 answers as GET does","HEAD /articles/451 answers as GET does, too"]
// Told: a path that answers GET answers HEAD too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  return c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
