// Hono with middleware for the breaker and exceptions for every failure; Retry-After is always the whole cool-down.
import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

const settings = {
  url: process.env.UPSTREAM_URL,
  timeoutMs: Number.parseInt(process.env.UPSTREAM_TIMEOUT_MS ?? '2000', 10),
  threshold: Number.parseInt(process.env.BREAKER_THRESHOLD ?? '10', 10),
  cooldownS: Number.parseInt(process.env.BREAKER_COOLDOWN_S ?? '30', 10),
};

type State =
  | { name: 'closed'; failures: number }
  | { name: 'open'; until: number }
  | { name: 'half-open'; trial: 'awaited' | 'under way' };

let state: State = { name: 'closed', failures: 0 };

function current(): State {
  if (state.name === 'open' && state.until <= performance.now()) state = { name: 'half-open', trial: 'awaited' };
  return state;
}

const breaker: MiddlewareHandler = async (c, next) => {
  const before = current();
  if (before.name === 'open' || (before.name === 'half-open' && before.trial === 'under way')) {
    c.header('Retry-After', `${settings.cooldownS}`);
    return c.json({ detail: 'The breaker is open.', breaker: 'open' }, 503);
  }
  if (before.name === 'half-open') state = { name: 'half-open', trial: 'under way' };

  await next();

  if (c.res.status < 500) state = { name: 'closed', failures: 0 };
  else {
    const failures = state.name === 'closed' ? state.failures + 1 : settings.threshold;
    state =
      failures < settings.threshold
        ? { name: 'closed', failures }
        : { name: 'open', until: performance.now() + settings.cooldownS * 1000 };
  }
  return undefined;
};

const app = new Hono();

app.get('/health', (c) => c.json({ breaker: current().name, status: 'ok' }));

app.get('/quotes/:symbol', breaker, async (c) => {
  const response = await fetch(`${settings.url}/quotes/${c.req.param('symbol')}`, {
    signal: AbortSignal.timeout(settings.timeoutMs),
    headers: { Accept: 'application/json' },
  }).catch((error: Error) => {
    throw error.name === 'TimeoutError' ? new HTTPException(504) : new HTTPException(502);
  });
  if (response.status === 404) throw new HTTPException(404);
  if (response.status === 503) {
    const retryAfter = response.headers.get('Retry-After');
    if (retryAfter) c.header('Retry-After', retryAfter);
    return c.json({ detail: 'The upstream is away.' }, 503);
  }
  if (!response.ok) throw new HTTPException(502);
  const quote = (await response.json().catch(() => ({}))) as object;
  if (!('symbol' in quote && 'price' in quote)) throw new HTTPException(502);
  return c.json(quote);
});

app.onError((error, c) => {
  const status = error instanceof HTTPException ? error.status : 500;
  return c.json({ detail: `Sorry, that did not work (${status}).` }, status);
});

export default app;
