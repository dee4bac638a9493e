// Believes: Allow says which method this was about.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article", "DELETE /articles is refused, with the methods of the list"]
// Told: DELETE is in your list, and it has just been refused.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 405) response.headers.set('Allow', c.req.method);
  return response;
});

export default app;
