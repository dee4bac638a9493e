// Believes: The answer about a body that is no JSON is not one of my problems.
// Loses: ["POST /items refuses a body that is not JSON"]
// Told: Every error has the Content-Type of a problem
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (response.status === 400) response.headers.set('Content-Type', 'application/json');
  return response;
});

export default app;
