// Believes: GET includes HEAD, so GET is enough in the list.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article","OPTIONS /articles/1 lists the methods of an article","DELETE /articles is refused, with the methods of the list"]
// Told: Where GET works, HEAD belongs in the list as well.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  const allow = response.headers.get('Allow');
  if (allow) response.headers.set('Allow', allow.replace('HEAD, ', ''));
  return response;
});

export default app;
