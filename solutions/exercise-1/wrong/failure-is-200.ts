// Believes: I caught the error, so the request worked after all.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: The body reports an error and the status reports a success
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', (c) => {
  try {
    return c.json(boom());
  } catch {
    return c.json({ detail: 'Something went wrong' });
  }
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
