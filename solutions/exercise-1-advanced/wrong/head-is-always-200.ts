// Believes: HEAD only asks whether the server is there.
// Loses: ["HEAD /articles/999 says that there is no such article","HEAD /articles/999 has the header fields of GET, too","HEAD /articles/13 answers as GET does","HEAD /articles/451 answers as GET does, too"]
// Told: A client asks HEAD to find out whether something is there.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use('/articles/:id', async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  return c.body(null, 200, { 'Content-Type': 'application/json' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
