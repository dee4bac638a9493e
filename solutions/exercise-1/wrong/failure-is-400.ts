// Believes: An error is an error, and errors are 400.
// Loses: ["GET /boom admits a failure without giving anything away"]
// Told: The request was fine; the server broke
import { Hono } from 'hono';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/boom', (c) => {
  try {
    return c.json(boom());
  } catch {
    return c.json({ detail: 'Bad Request' }, 400);
  }
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
