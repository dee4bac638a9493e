// Believes: The README names two ranges, so these are the two that clients ask for.
// Loses: ["GET /report answers with any other range as well"]
// Told: A client may ask for any range
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/report', (c) => {
  const isKnown = ['bytes=0-9', 'bytes=20-'].includes(c.req.header('Range') ?? '');
  return solution.fetch(isKnown ? c.req.raw : new Request(c.req.url));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
