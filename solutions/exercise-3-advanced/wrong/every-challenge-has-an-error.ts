// Believes: No token is not a valid token either.
// Loses: ["POST /documents without credentials asks who the caller is"]
// Told: Nothing was wrong with the token: there was none.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer error="invalid_token"');
  return response;
});

export default app;
