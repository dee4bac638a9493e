// Believes: A window is whatever the last seconds are, and slides along with every request.
// Loses: ["GET /api/data limits the next window in the same way"]
// Told: Every window counts from the beginning
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowMs = Number(process.env.RATE_WINDOW_S ?? 60) * 1000;
let served: number[] = [];

app.get('/api/data', (c) => {
  const now = Date.now();
  served = served.filter((time) => time > now - windowMs);
  if (served.length < rateLimit) {
    served.push(now);
    return c.json({ data: [] });
  }
  const retryAfter = Math.ceil(((served[0] ?? now) + windowMs - now) / 1000);
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(retryAfter) });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
