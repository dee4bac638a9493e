// Believes: The body has the id, so the client can find the job without Location.
// Loses: ["POST /jobs accepts the job before it is done"]
// Told: This check looks for it in Location
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Location');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
