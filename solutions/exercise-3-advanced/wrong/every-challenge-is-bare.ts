// Believes: Bearer is the name of the scheme, and a client needs no more than that.
// Loses: ["POST /documents with an unknown token says what is wrong"]
// Told: it has to learn that this one is no good
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
});

export default app;
