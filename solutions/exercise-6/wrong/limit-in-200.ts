// Believes: The server answered as it should, so it is a 200, and the body has the error.
// Loses: ["GET /api/data refuses the request after the limit","GET /api/data refuses a further request in the same window","GET /api/data limits the next window in the same way"]
// Told: The body reports an error and the status reports a success
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
  return c.json({ error: 'Rate limit exceeded' });
});

app.route('/', model);

export default app;
