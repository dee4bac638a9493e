// Believes: The request for the job succeeded, and the body says that it is still processing.
// Loses: ["GET /jobs/2 says that the job is still in work"]
// Told: 200 would tell the client that it is done
import { Hono } from 'hono';
import { jobs } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/jobs/:id', (c) => c.json({ status: jobs.get(c.req.param('id')) }));

app.route('/', model);

export default app;
