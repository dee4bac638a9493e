// Believes: The upstream knows best why it is down.
// Loses: ["GET /quotes/{symbol} passes on when the upstream will be back"]
// Told: send a sentence of your own
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
  try {
    const url = `${upstreamUrl}/quotes/${encodeURIComponent(symbol)}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 404) return { status: 404, body: { detail: 'No such symbol' } };
    if (response.status === 503) {
      const retryAfter = response.headers.get('Retry-After');
      return { status: 503, body: { detail: await response.text() }, retryAfter };
    }
    if (response.status !== 200) throw new Error(`The upstream answered ${response.status}`);

    const { symbol: name, price } = (await response.json()) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof price !== 'number') throw new Error('The upstream sent no quote');
    return { status: 200, body: { symbol: name, price } };
  } catch (error) {
    console.error(String(error));
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return isLate
      ? { status: 504, body: { detail: 'No quote in time' } }
      : { status: 502, body: { detail: 'No usable quote' } };
  }
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
