// Believes: Whoever shows a wrong token is forbidden to come in.
// Loses: ["POST /documents with an unknown token says what is wrong"]
// Told: A token that you do not know is worth as much as none
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status !== 401 || !c.req.header('Authorization')) return response;
  return c.json({ detail: 'Wrong token' }, 403);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
