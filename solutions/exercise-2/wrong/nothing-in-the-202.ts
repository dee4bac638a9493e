// Believes: 202 says everything; a body would only repeat it.
// Loses: ["POST /process accepts the job without finishing it"]
// Told: Tell the client how far the work is
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/process', (c) => c.body(null, 202));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
