// Believes: a code that Node has a name for is a registered one.
// Loses: ["GET /classify/509 goes by the given set of registered codes"]
// Told: Some libraries have a name for a code that nobody registered
import { STATUS_CODES } from 'node:http';
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const code = Number(c.req.param('code'));
  const answer = (await (await solution.fetch(c.req.raw, c.env)).json()) as object;
  return c.json(STATUS_CODES[code] ? { ...answer, treat_as: code } : answer);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
