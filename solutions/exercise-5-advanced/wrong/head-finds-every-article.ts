// Believes: HEAD is for header fields, and what is missing has some as well.
// Loses: ["HEAD /articles/999 says that there is no such article"]
// Told: HEAD has the status that GET would have, errors included
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return c.req.method === 'HEAD' && response.status === 404 ? c.body(null, 200) : response;
});

export default app;
