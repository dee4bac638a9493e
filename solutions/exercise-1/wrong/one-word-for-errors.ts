// Believes: Errors are errors, whoever made them.
// Loses: ["GET /classify/471 is a client error, although nobody registered it", "GET /classify/503 is a server error"]
// Told: the request may be fine, and the server could not do its part
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/classify/:code', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const text = await response.text();
  return c.body(text.replace(/(client|server)_error/, 'error'), response);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
