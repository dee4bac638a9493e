// Believes: http.get calls back, or the time is over; there is nothing else.
// Loses: ["GET /quotes/{symbol} does not pass on a quote without a price", "GET /quotes/{symbol} survives an upstream that closes the connection", "GET /quotes/{symbol} does not pass on a 504 of the upstream", "GET /quotes/{symbol} gives up on an answer that stops in the middle", "GET /quotes/{symbol} survives an upstream that breaks off in the middle of its answer", "GET /quotes/{symbol} answers a second request for an unknown symbol", "GET /quotes/{symbol} answers three clients while the upstream sends no JSON", "GET /quotes/{symbol} answers three clients while the upstream closes connections", "GET /quotes/{symbol} answers three clients while the upstream says 410", "GET /quotes/{symbol} answers four clients while the upstream is silent", "GET /quotes/{symbol} counts failures of every kind"]
// Told: so your HTTP client reports an error. Catch that
import { get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';

import { Hono } from 'hono';

const app = new Hono();

const upstreamUrl = process.env.UPSTREAM_URL ?? 'http://localhost:4000';
const timeoutMs = Number(process.env.UPSTREAM_TIMEOUT_MS ?? 2000);
const threshold = Number(process.env.BREAKER_THRESHOLD ?? 10);
const cooldownMs = Number(process.env.BREAKER_COOLDOWN_S ?? 30) * 1000;

interface Answer {
  status: 200 | 404 | 502 | 503 | 504;
  body: object;
  retryAfter?: string | null;
}

/** Calls the upstream once and translates what comes back. */
async function ask(symbol: string): Promise<Answer> {
  const url = `${upstreamUrl}/quotes/${encodeURIComponent(symbol)}`;
  const response = await new Promise<IncomingMessage | undefined>((resolve) => {
    const request = get(url, resolve);
    setTimeout(() => {
      request.on('error', () => {}).destroy();
      resolve(undefined);
    }, timeoutMs);
  });
  if (!response) return { status: 504, body: { detail: 'No quote in time' } };
  if (response.statusCode === 404) return { status: 404, body: { detail: 'No such symbol' } };
  if (response.statusCode === 503) {
    return { status: 503, body: { detail: 'No quotes for now' }, retryAfter: response.headers['retry-after'] ?? null };
  }
  const quote = await json(response).catch(() => undefined);
  if (response.statusCode !== 200 || !quote) return { status: 502, body: { detail: 'No usable quote' } };
  return { status: 200, body: quote };
}

let breaker: 'closed' | 'open' | 'half-open' = 'closed';
let failures = 0;
let openUntil = 0;

/** Whether a request may call the upstream. After the cool-down the first one that asks may: it is the trial. */
function mayCall(): boolean {
  if (breaker === 'open' && Date.now() >= openUntil) {
    breaker = 'half-open';
    return true;
  }
  return breaker === 'closed';
}

/** Counts failures in a row. When a trial fails, the count is still full. */
function count(status: number) {
  failures = status < 500 ? 0 : failures + 1;
  breaker = failures < threshold ? 'closed' : 'open';
  if (breaker === 'open') openUntil = Date.now() + cooldownMs;
}

app.get('/quotes/:symbol', async (c) => {
  if (!mayCall()) {
    const seconds = Math.max(1, Math.ceil((openUntil - Date.now()) / 1000));
    return c.json({ detail: 'No quotes for now' }, 503, { 'Retry-After': String(seconds) });
  }
  const { status, body, retryAfter } = await ask(c.req.param('symbol'));
  count(status);
  return c.json(body, status, retryAfter ? { 'Retry-After': retryAfter } : {});
});

app.get('/health', (c) => c.json({ status: 'ok', breaker }));

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

export default app;
