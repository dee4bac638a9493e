// Believes: Too many requests make the service unavailable.
// Loses: ["GET /api/data refuses the request after the limit","GET /api/data refuses a further request in the same window","GET /api/data limits the next window in the same way"]
// Told: The server is well and serves others
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
let windowEnd = 0;
let requests = 0;

app.get('/api/data', (c) => {
  if (Date.now() >= windowEnd) {
    windowEnd = Date.now() + windowS * 1000;
    requests = 0;
  }
  requests += 1;
  if (requests <= rateLimit) return c.json({ data: [] });
  return c.json({ detail: 'Rate limit exceeded' }, 503, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
