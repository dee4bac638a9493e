// Believes: A client that has used up its requests has used them up.
// Loses: ["GET /api/data serves again in the next window","GET /api/data limits the next window in the same way"]
// Told: the count starts again, at 0
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
let requests = 0;

app.get('/api/data', (c) => {
  requests += 1;
  if (requests <= rateLimit) return c.json({ data: [] });
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(windowS) });
});

app.route('/', model);

export default app;
