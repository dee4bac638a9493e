// Believes: a text in the form of JSON is JSON, whatever its Content-Type says.
// Loses: ["GET /searches/{n} shows what was searched for and what was found"]
// Told: A client reads in Content-Type what the body is
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/searches/:n', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return c.text(await response.text(), response.status === 200 ? 200 : 404);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
