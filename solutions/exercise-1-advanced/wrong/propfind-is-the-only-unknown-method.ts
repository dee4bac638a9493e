// Believes: PROPFIND is unknown, and every other method that a path does not have is not allowed.
// Loses: ["PURGE /articles is beyond this server, too"]
// Told: PROPFIND is only one example.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status !== 501 || c.req.method === 'PROPFIND') return response;
  return c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, HEAD, POST' });
});

export default app;
