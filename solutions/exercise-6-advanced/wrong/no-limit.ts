// Believes: To tell clients their limit is enough; they will keep to it.
// Loses: ["GET /api/data refuses the request after the limit", "GET /api/data refuses the client in its next window as well"]
// Told: Count every request, compare the count with the limit
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const limit = Number(process.env.RATE_LIMIT ?? 10);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
const windows = new Map<string, { end: number; requests: number }>();

app.get('/api/data', (c) => {
  const client = c.req.header('X-API-Key');
  if (!client) return c.json({ detail: 'Who are you?' }, 401, { 'WWW-Authenticate': 'ApiKey' });

  const now = Date.now();
  let window = windows.get(client);
  if (!window || now >= window.end) {
    window = { end: now + windowS * 1000, requests: 0 };
    windows.set(client, window);
  }
  window.requests += 1;
  const left = Math.max(limit - window.requests, 0);
  const seconds = Math.ceil((window.end - now) / 1000);
  c.header('RateLimit-Policy', `"default";q=${limit};w=${windowS}`);
  c.header('RateLimit', `"default";r=${left};t=${seconds}`);
  if (limit) return c.json({ data: [] });

  const type = 'https://iana.org/assignments/http-problem-types#quota-exceeded';
  c.header('Retry-After', String(seconds));
  return c.json({ type, 'violated-policies': ['default'] }, 429, { 'Content-Type': 'application/problem+json' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
