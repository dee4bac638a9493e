// Believes: Who has been told where the result is need not ask again.
// Loses: ["GET /jobs/{id} leads to the result every time"]
// Told: a job that is done stays done
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const told = new Set<string>();

app.get('/jobs/:id', async (c) => {
  if (told.has(c.req.path)) return c.json({ detail: 'Job not found' }, 404);
  const response = await solution.fetch(c.req.raw);
  if (response.status === 303) told.add(c.req.path);
  return response;
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
