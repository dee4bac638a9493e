// Believes: Whoever comes first opens the window, for everybody.
// Loses: ["GET /api/data keeps the window of the later client open when those of others have ended"]
// Told: not with that of another client
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const limit = Number(process.env.RATE_LIMIT ?? 10);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
const requests = new Map<string, number>();
let end = 0;

app.get('/api/data', (c) => {
  const client = c.req.header('X-API-Key');
  if (!client) return c.json({ detail: 'Who are you?' }, 401, { 'WWW-Authenticate': 'ApiKey' });

  if (Date.now() >= end) {
    requests.clear();
    end = Date.now() + windowS * 1000;
  }
  const count = (requests.get(client) ?? 0) + 1;
  requests.set(client, count);
  const seconds = Math.ceil((end - Date.now()) / 1000);
  c.header('RateLimit-Policy', `"default";q=${limit};w=${windowS}`);
  c.header('RateLimit', `"default";r=${Math.max(limit - count, 0)};t=${seconds}`);
  if (count <= limit) return c.json({ data: [] });

  const type = 'https://iana.org/assignments/http-problem-types#quota-exceeded';
  c.header('Retry-After', String(seconds));
  return c.json({ type, 'violated-policies': ['default'] }, 429, { 'Content-Type': 'application/problem+json' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
