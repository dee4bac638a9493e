// Believes: Allow lists the methods of the server.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article"]
// Told: Another path may have other methods.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.headers.has('Allow')) response.headers.set('Allow', 'GET, HEAD, POST, OPTIONS');
  return response;
});

export default app;
