// Believes: The detail of an error is its message.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: messages of exceptions, stack traces, queries, hosts and passwords stay in the log
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', () => boom());

app.onError((error, c) => c.json({ detail: error.message }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
