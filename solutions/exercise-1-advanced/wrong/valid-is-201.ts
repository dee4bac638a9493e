// Believes: A POST that worked answers 201.
// Loses: ["POST /validate accepts a body with required_field"]
// Told: nothing new was made
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (c.req.path === '/validate' && response.ok) return c.json(await response.json(), 201);
  return response;
});

export default app;
