// Believes: The window is the time since the last request that was served.
// Loses: ["GET /api/data serves again in the next window","GET /api/data limits the next window in the same way"]
// Told: Neither the requests that are served
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowMs = Number(process.env.RATE_WINDOW_S ?? 60) * 1000;
let [windowEnd, requests] = [0, 0];

app.get('/api/data', (c) => {
  const now = Date.now();
  if (now >= windowEnd) requests = 0;
  requests += 1;
  if (requests > rateLimit) {
    return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowMs / 1000) });
  }
  windowEnd = now + windowMs;
  return c.json({ data: [] });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
