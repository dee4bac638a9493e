// Believes: Caching is for the client to decide.
// Loses: ["GET /jobs/{id} says that the job is not done yet"]
// Told: A state that is still changing must not come from a cache
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Cache-Control');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
