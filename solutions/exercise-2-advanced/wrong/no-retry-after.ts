// Believes: The client will find out by itself when to ask.
// Loses: ["POST /jobs accepts the job before it is done"]
// Told: Clients that guess all come back at the same wrong moment
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/jobs', async (c) => {
  const response = await solution.fetch(c.req.raw);
  response.headers.delete('Retry-After');
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
