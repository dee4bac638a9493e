// Believes: 303 says that the job is done, and the client knows the rest.
// Loses: ["GET /jobs/{id} leads to the result when the job is done"]
// Told: Which one it is stands in Location and nowhere else
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Location');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
