import { Hono } from 'hono';
import { balance, charge, type Payment, payments } from './bank.ts';

const app = new Hono();

const limit = Number(process.env.RATE_LIMIT ?? 10);
const windowS = Number(process.env.RATE_WINDOW_S ?? 60);
const windows = new Map<string, { end: number; requests: number }>();

app.get('/api/data', (c) => {
  const client = c.req.header('X-API-Key');
  if (!client) {
    c.header('WWW-Authenticate', 'ApiKey realm="data"');
    return c.json({ detail: 'Send your key in X-API-Key' }, 401);
  }

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
  if (window.requests <= limit) return c.json({ data: [] });

  const problem = {
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    title: 'Too many requests',
    status: 429,
    'violated-policies': ['default'],
  };
  c.header('Retry-After', String(seconds));
  return c.json(problem, 429, { 'Content-Type': 'application/problem+json' });
});

const attempts = new Map<string, { amount: number; payment?: Payment }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key');
  if (!key) return c.json({ detail: 'Send an Idempotency-Key' }, 400);
  const body = await c.req.json().catch(() => undefined);
  const amount = body?.amount;
  if (!Number.isInteger(amount) || amount < 1) return c.json({ detail: 'amount must be a positive integer' }, 422);

  const earlier = attempts.get(key);
  if (earlier) {
    if (earlier.amount !== amount) return c.json({ detail: 'This key belongs to another payment' }, 422);
    if (!earlier.payment) return c.json({ detail: 'This payment is not finished yet' }, 409);
    return c.json(earlier.payment, 201);
  }
  if (amount > balance()) return c.json({ detail: 'Not enough money', balance: balance() }, 402);

  const attempt: { amount: number; payment?: Payment } = { amount };
  attempts.set(key, attempt);
  attempt.payment = await charge(amount);
  return c.json(attempt.payment, 201);
});

app.get('/payments', (c) => c.json({ payments }));

const items: { name: string }[] = [];

app.post('/items/bulk', async (c) => {
  const entries = await c.req.json().catch(() => undefined);
  if (!Array.isArray(entries)) return c.json({ detail: 'Send a list of items' }, 422);
  const results = entries.map((entry) => {
    const name = entry?.name;
    if (typeof name !== 'string' || name === '') return { status: 422, detail: 'name must be a text' };
    items.push({ name });
    return { status: 201 };
  });
  return c.json({ results }, 207);
});

app.get('/items', (c) => c.json({ items }));

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

export default app;
