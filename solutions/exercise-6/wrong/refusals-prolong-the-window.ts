// Believes: Whoever asks too early has to wait from the beginning again.
// Loses: ["GET /api/data serves again in the next window","GET /api/data limits the next window in the same way"]
// Told: nor those that are refused prolong it
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
let [windowEnd, requests] = [0, 0];

app.get('/api/data', (c) => {
  const now = Date.now();
  if (now >= windowEnd) [windowEnd, requests] = [now + windowS * 1000, 0];
  requests += 1;
  if (requests <= rateLimit) return c.json({ data: [] });
  windowEnd = now + windowS * 1000;
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
