// Believes: Allow is the method of the handler that has this path.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article", "DELETE /articles is refused, with the methods of the list"]
// Told: not only the first one that is found
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 405) response.headers.set('Allow', 'GET');
  return response;
});

export default app;
