// Believes: Jobs are asynchronous, so their status is 202.
// Loses: ["GET /jobs/1 says that the job is done"]
// Told: 202 would make the client wait and ask again
import { Hono } from 'hono';
import { jobs } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', (c) => c.json({ status: jobs.get(c.req.param('id')) }, 202));

app.route('/', model);

export default app;
