// Believes: Each symbol has a breaker of its own.
// Loses: ["GET /quotes/{symbol} opens the breaker after BREAKER_THRESHOLD failures in a row", "GET /quotes/{symbol} refuses every symbol while the breaker is open"]
// Told: There is one breaker for all symbols.
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
      return { status: 503, body: { detail: 'No quotes for now' }, retryAfter };
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

class Breaker {
  state: 'closed' | 'open' | 'half-open' = 'closed';
  #failures = 0;
  #openUntil = 0;

  mayCall(): boolean {
    if (this.state === 'open' && Date.now() >= this.#openUntil) {
      this.state = 'half-open';
      return true;
    }
    return this.state === 'closed';
  }

  count(status: number) {
    this.#failures = status < 500 ? 0 : this.#failures + 1;
    this.state = this.#failures < threshold ? 'closed' : 'open';
    if (this.state === 'open') this.#openUntil = Date.now() + cooldownMs;
  }

  get retryAfter(): string {
    return String(Math.max(1, Math.ceil((this.#openUntil - Date.now()) / 1000)));
  }
}

const breakers = new Map<string, Breaker>();

app.get('/quotes/:symbol', async (c) => {
  const breaker = breakers.get(c.req.param('symbol')) ?? new Breaker();
  breakers.set(c.req.param('symbol'), breaker);
  if (!breaker.mayCall()) {
    return c.json({ detail: 'No quotes for now' }, 503, { 'Retry-After': breaker.retryAfter });
  }
  const { status, body, retryAfter } = await ask(c.req.param('symbol'));
  breaker.count(status);
  return c.json(body, status, retryAfter ? { 'Retry-After': retryAfter } : {});
});

app.get('/health', (c) => {
  const states = [...breakers.values()].map(({ state }) => state);
  return c.json({ status: 'ok', breaker: states.find((state) => state !== 'closed') ?? 'closed' });
});

export default app;
