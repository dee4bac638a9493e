// Believes: There is no handler for PROPFIND, so there is nothing here.
// Loses: ["PROPFIND /articles/1 is beyond this server","PURGE /articles is beyond this server, too"]
// Told: That is not about the article: the server cannot do it at all.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 501) return c.json({ detail: 'Not found' }, 404);
  return response;
});

export default app;
