// Believes: A body that is JSON, but lacks something, is always a 422.
// Loses: ["POST /validate refuses a body without required_field"]
// Told: HTTP allows both codes. This check asks for 400.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  if (c.req.path === '/validate' && response.status === 400) return c.json(await response.json(), 422);
  return response;
});

export default app;
