// Believes: When there is no such article, that is the first mistake.
// Loses: ["DELETE /articles/{id} is refused in the same way when there is no such article"]
// Told: What a path takes does not depend on which articles there are
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/articles/:id', async (c) => {
  const response = await solution.request(c.req.path);
  return response.ok ? solution.fetch(c.req.raw, c.env) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
