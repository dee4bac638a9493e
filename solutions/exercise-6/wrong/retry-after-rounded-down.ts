// Believes: Whole seconds are what is left when the fraction is cut off.
// Loses: ["GET /api/data serves again in the next window","GET /api/data limits the next window in the same way"]
// Told: Round the promise up
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
  return c.json({ detail: 'Rate limit exceeded' }, 429, {
    'Retry-After': String(Math.floor((windowEnd - Date.now()) / 1000)),
  });
});

app.route('/', model);

export default app;
