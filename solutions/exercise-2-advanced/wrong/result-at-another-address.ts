// Believes: Whoever asked for the job knows where to look for its result.
// Loses: ["GET /results/{id} answers with the result of this job"]
// Told: The address in Location has to work, and to stay
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/results/:id', (c) => c.json({ detail: 'Not found' }, 404));
app.get('/jobs/:id/result', (c) => solution.request(`/results/${c.req.param('id')}`));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
