// A bare fetch function that keeps whole answers under their keys; a window as a list of times, 422 for no list.
import { balance, charge, payments } from '../bank.ts';

const { RATE_LIMIT = '10', RATE_WINDOW_S = '60' } = process.env;
const windowMs = Number(RATE_WINDOW_S) * 1000;
const asked: Record<string, number[]> = {};
const answers = new Map<string, { content: string; body?: string }>();
const names: string[] = [];

export default async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  switch (`${request.method} ${pathname}`) {
    case 'GET /api/data':
      return data(request.headers.get('x-api-key'));
    case 'POST /payments':
      return pay(request.headers.get('idempotency-key'), await request.text());
    case 'GET /payments':
      return Response.json({ payments, balance: balance() });
    case 'POST /items/bulk':
      return bulk(await request.json());
    case 'GET /items':
      return Response.json({ items: names.map((name, at) => ({ at, name })) });
    default:
      return new Response(null, { status: 404 });
  }
}

function data(key: string | null): Response {
  if (!key) return new Response(null, { status: 401, headers: { 'WWW-Authenticate': 'X-API-Key' } });

  const now = Date.now();
  const end = (asked[key]?.[0] ?? now) + windowMs;
  const times = now < end ? [...(asked[key] ?? []), now] : [now];
  asked[key] = times;
  const left = Number(RATE_LIMIT) - times.length;
  const seconds = Math.ceil((times[0] ?? now) / 1000 + windowMs / 1000 - now / 1000);
  const headers = {
    RateLimit: `"default";r=${left < 0 ? 0 : left};t=${seconds}`,
    'RateLimit-Policy': `"default";q=${RATE_LIMIT};w=${RATE_WINDOW_S};pk=:${btoa(key)}:`,
  };
  if (left >= 0) return Response.json({ data: [] }, { headers });
  return new Response(
    JSON.stringify({
      type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
      title: 'Too many requests',
      status: 429,
      'violated-policies': ['default'],
    }),
    { status: 429, headers: { ...headers, 'Retry-After': `${seconds}`, 'Content-Type': 'application/problem+json' } },
  );
}

async function pay(key: string | null, content: string): Promise<Response> {
  const [, token] = /^"(.+)"$/.exec(key ?? '') ?? [];
  if (!token) return Response.json({ title: 'Idempotency-Key is missing' }, { status: 400 });

  const earlier = answers.get(token);
  if (earlier && earlier.content !== content) return new Response('Another payment has this key', { status: 422 });
  if (earlier?.body)
    return new Response(earlier.body, { status: 201, headers: { 'content-type': 'application/json' } });
  if (earlier) return new Response('Still running', { status: 409, headers: { 'Retry-After': '1' } });
  const { amount } = JSON.parse(content);
  if (balance() - amount < 0) return Response.json({ balance: balance(), detail: 'Too much' }, { status: 402 });

  answers.set(token, { content });
  const body = JSON.stringify({ ...(await charge(amount)), done: new Date() });
  answers.set(token, { content, body });
  return new Response(body, { status: 201, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}

function bulk(entries: unknown): Response {
  if (!Array.isArray(entries)) return new Response(null, { status: 422 });
  const results: object[] = [];
  for (const { name } of entries) {
    const isGood = typeof name === 'string' && name !== '';
    if (isGood) names.push(name);
    results.push(
      isGood ? { status: 201, location: `/items/${names.length - 1}` } : { status: 422, errors: ['#/name'] },
    );
  }
  return Response.json({ results }, { status: 207 });
}
