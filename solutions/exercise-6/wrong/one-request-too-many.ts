// Believes: The request that reaches the limit is still fine, and so is the one after it.
// Loses: ["GET /api/data refuses the request after the limit","GET /api/data limits the next window in the same way"]
// Told: With this request the caller has gone past the limit
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
  if (requests <= rateLimit + 1) return c.json({ data: [] });
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
