// Believes: The request made a new job, so it is 201.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: The work is promised, not done
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.json({ status: 'processing' }, 201));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
