// Believes: A traceback helps whoever has to find the mistake.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: The body goes to strangers, the log to the people who run the server
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

// What a FastAPI server in debug mode would send.
const traceback = `Traceback (most recent call last):
  File "/app/main.py", line 12, in boom
    raise RuntimeError(message)
RuntimeError`;

app.get('/boom', (c) => c.json({ detail: traceback }, 500));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
