// Believes: The stack trace helps whoever has to find the mistake.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: The body goes to strangers, the log to the people who run the server
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

app.onError((error, c) => c.json({ detail: 'Internal Server Error', stack: error.stack }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
