// Believes: c.notFound() without more says it all.
// Loses: ["GET /items/888888 says that there is no such item"]
// Told: Errors are JSON too
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  return response.status === 404 ? c.text('404 Not Found', 404) : response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
