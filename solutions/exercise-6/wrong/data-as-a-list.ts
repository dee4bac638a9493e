// Believes: The data is a list, so the answer is a list.
// Loses: ["GET /api/data serves the first request"]
// Told: Send an object with the list in it
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
  if (requests <= rateLimit) return c.json([]);
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
