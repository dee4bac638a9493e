// Believes: The job was quick, so it is done and 200.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: When this response is sent, the work is not finished
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.json({ status: 'done' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
