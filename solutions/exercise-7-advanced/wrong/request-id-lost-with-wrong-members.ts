// Believes: An answer of the validation is complete without the X-Request-Id.
// Loses: ["POST /items names everything that is wrong at once"]
// Told: Every error has the X-Request-Id of its request
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 422) response.headers.delete('X-Request-Id');
  return response;
});

export default app;
