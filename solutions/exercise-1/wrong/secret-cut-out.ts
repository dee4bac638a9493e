// Believes: Without the password the message is harmless.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: The message and the stack trace are for the log only
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', (c) => c.json({ detail: 'Error: db password=***' }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
