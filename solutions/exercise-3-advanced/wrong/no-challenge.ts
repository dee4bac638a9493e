// Believes: 401 says it all; the client knows how to log in.
// Loses: ["POST /documents without credentials asks who the caller is", "POST /documents with an unknown token says what is wrong"]
// Told: Every answer with this status says how to log in.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.all('*', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('WWW-Authenticate');
  return response;
});

export default app;
