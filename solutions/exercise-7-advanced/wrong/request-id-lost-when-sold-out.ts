// Believes: A purchase that is refused is no failure that anybody asks about, so it needs no X-Request-Id.
// Loses: ["POST /items/{id}/buy says how many there are when that is not enough"]
// Told: Every error has the X-Request-Id of its request
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 409) response.headers.delete('X-Request-Id');
  return response;
});

export default app;
