// Believes: A job that is not done has no result yet, so there is nothing to find.
// Loses: ["GET /jobs/2 says that the job is still in work"]
// Told: this job is accepted, but not finished
import { Hono } from 'hono';
import { jobs } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', (c) => {
  const status = jobs.get(c.req.param('id'));
  return status === 'done' ? c.json({ status }) : c.json({ detail: 'Not ready yet' }, 404);
});

app.route('/', model);

export default app;
