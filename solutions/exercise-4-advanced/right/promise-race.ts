// Exceptions for every failure, made into answers in one place; a race against a timer in place of an AbortSignal.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

class Failure extends HTTPException {
  readonly retryAfter: string | null;
  constructor(status: 502 | 503 | 504, detail: string, retryAfter: string | null = null) {
    super(status, { message: detail });
    this.retryAfter = retryAfter;
  }
}

const late = (ms: number) =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Failure(504, 'Gateway timeout: the service behind was too slow.')), ms),
  );

async function price(symbol: string) {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${process.env.UPSTREAM_URL}/quotes/${symbol}`);
    text = await response.text();
  } catch {
    throw new Failure(502, 'Bad gateway.');
  }
  if (response.status === 404) throw new HTTPException(404, { message: 'Not found.' });
  if (response.status === 503) throw new Failure(503, 'Service unavailable.', response.headers.get('retry-after'));
  if (!response.ok) throw new Failure(502, 'Bad gateway.');
  let quote: { symbol?: unknown; price?: unknown } | null;
  try {
    quote = JSON.parse(text);
  } catch {
    throw new Failure(502, 'Bad gateway.');
  }
  if (typeof quote?.symbol !== 'string' || typeof quote.price !== 'number') throw new Failure(502, 'Bad gateway.');
  return { symbol: quote.symbol, price: quote.price };
}

let inARow = 0;
let closedAgainAt = 0;
let mode: 'closed' | 'open' | 'half-open' = 'closed';
const isOpen = () => mode === 'open';

const app = new Hono();

app.get('/health', (c) => c.json({ status: 'ok', breaker: mode }));

app.get('/quotes/:symbol', async (c) => {
  const before = mode;
  if (mode === 'half-open') throw new Failure(503, 'Somebody else is trying.', '1');
  if (mode === 'open') {
    const left = closedAgainAt - Date.now();
    if (left > 0) throw new Failure(503, 'Come back later.', String(Math.ceil(left / 1000)));
    mode = 'half-open';
  }
  try {
    const quote = await Promise.race([price(c.req.param('symbol')), late(Number(process.env.UPSTREAM_TIMEOUT_MS))]);
    inARow = 0;
    if (before === 'open') mode = 'closed';
    return c.json(quote);
  } catch (error) {
    if (error instanceof Failure) {
      if (!isOpen()) inARow += 1;
      if (before === 'open' || (mode === 'closed' && inARow >= Number(process.env.BREAKER_THRESHOLD))) {
        mode = 'open';
        closedAgainAt = Date.now() + 1000 * Number(process.env.BREAKER_COOLDOWN_S);
      }
    } else if (before === 'open') mode = 'closed';
    throw error;
  }
});

app.onError((error, c) => {
  if (error instanceof Failure && error.retryAfter) c.header('retry-after', error.retryAfter);
  if (error instanceof HTTPException) return c.json({ detail: error.message }, error.status);
  console.error(error);
  return c.json({ detail: 'Something went wrong.' }, 500);
});

export default app;
