// Believes: Where nothing is, there is nothing that header fields could describe.
// Loses: ["HEAD /articles/999 has the header fields of GET, too","HEAD /articles/13 answers as GET does"]
// Told: they describe the body that says what is missing
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.method !== 'HEAD') return next();
  const { status, headers } = await solution.fetch(c.req.raw, c.env);
  return new Response(null, { status, headers: status === 200 ? headers : {} });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
