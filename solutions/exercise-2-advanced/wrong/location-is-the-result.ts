// Believes: The client wants the result, so Location says where that will be.
// Loses: ["POST /jobs accepts the job before it is done"]
// Told: Say in Location where the client can ask how far the job is
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  const location = response.headers.get('Location');
  if (location) response.headers.set('Location', location.replace('jobs', 'results'));
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
