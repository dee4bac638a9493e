// Believes: There is no handler for this method, so there is nothing here.
// Loses: ["DELETE /articles/1 is refused, with the methods of an article", "DELETE /articles is refused, with the methods of the list"]
// Told: 404 would make the client doubt the path instead of the method.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 405) return c.json({ detail: 'Not found' }, 404);
  return response;
});

export default app;
