// Believes: What was done last is the most interesting, so it comes first.
// Loses: ["POST /items/bulk answers with one status for each entry"]
// Told: in the order of the list
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/items/bulk', async (c, next) => {
  await next();
  if (c.res.status !== 207) return;
  const { results } = (await c.res.json()) as { results: object[] };
  c.res = c.json({ results: results.toReversed() }, 207);
});

app.route('/', solution);

export default app;
