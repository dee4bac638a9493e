// Believes: whatever has the form of an id is the id of a job.
// Loses: ["GET /jobs/{number} says that there is no such job, too"]
// Told: Look whether you found a job before you use it.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/jobs/:id{[0-9]+}', async (c) => {
  const response = await solution.fetch(c.req.raw, c.env);
  return response.status === 404 ? c.json({ detail: 'Internal Server Error' }, 500) : response;
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
