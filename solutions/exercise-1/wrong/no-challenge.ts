// Believes: 401 says it all; the client knows how to log in.
// Loses: ["GET /protected without credentials asks who the caller is"]
// Told: Without WWW-Authenticate it does not learn how
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/protected', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('WWW-Authenticate');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
