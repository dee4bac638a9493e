// Believes: 405 says it all; the client knows what it did wrong.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article", "DELETE /articles is refused, with the methods of the list"]
// Told: Without Allow it does not learn which.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 405) response.headers.delete('Allow');
  return response;
});

export default app;
