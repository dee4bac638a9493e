// Believes: A code that nobody registered is a mistake of the client, so it counts as 400.
// Loses: ["GET /classify/599 treats a code that nobody registered like 500","GET /classify/509 goes by the given set of registered codes"]
// Told: Not every unknown code is a client error
import { Hono } from 'hono';
import { registered } from '../codes.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const answer = JSON.parse(await (await solution.fetch(c.req.raw, c.env)).text());
  if (answer.class === 'invalid' || registered.has(answer.code)) return c.json(answer);
  return c.json({ ...answer, treat_as: 400 });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
