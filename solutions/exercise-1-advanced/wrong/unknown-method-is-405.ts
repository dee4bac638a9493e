// Believes: PROPFIND does not work here, like DELETE.
// Loses: ["PROPFIND /articles/1 is beyond this server","PURGE /articles is beyond this server, too"]
// Told: No path of this server has this method.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 501) return c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, HEAD, OPTIONS' });
  return response;
});

export default app;
