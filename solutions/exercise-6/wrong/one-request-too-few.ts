// Believes: At the limit it is over: the request that reaches it is refused.
// Loses: ["GET /api/data serves request 4 of 4 that the limit allows","GET /api/data limits the next window in the same way"]
// Told: the last one too
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
  if (requests < rateLimit) return c.json({ data: [] });
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
