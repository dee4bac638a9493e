// Believes: A rate limit means one request per window.
// Loses: ["GET /api/data serves request 2 of 4 that the limit allows","GET /api/data serves request 3 of 4 that the limit allows","GET /api/data serves request 4 of 4 that the limit allows","GET /api/data limits the next window in the same way"]
// Told: As many requests as the environment variable RATE_LIMIT says
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
let windowEnd = 0;
let requests = 0;

app.get('/api/data', (c) => {
  if (Date.now() >= windowEnd) {
    windowEnd = Date.now() + windowS * 1000;
    requests = 0;
  }
  requests += 1;
  if (requests <= 1) return c.json({ data: [] });
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
