// Believes: HEAD says that the law forbids it, and GET says who demanded that.
// Loses: ["HEAD /articles/451 answers as GET does, too"]
// Told: also the Link that says who demanded it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/articles/451', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return c.req.method === 'HEAD' ? c.json({ detail: 'Blocked by law' }, 451) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
