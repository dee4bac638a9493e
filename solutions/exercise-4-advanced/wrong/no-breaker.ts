// Believes: A gateway translates statuses; a breaker is a luxury.
// Loses: ["GET /quotes/{symbol} does not pass on a quote without a price", "GET /quotes/{symbol} opens the breaker after BREAKER_THRESHOLD failures in a row", "GET /quotes/{symbol} refuses every symbol while the breaker is open", "GET /quotes/{symbol} leaves the upstream alone while the breaker is open", "GET /health says that the breaker is open", "GET /health says after the cool-down that the breaker has not closed yet", "GET /quotes/{symbol} lets one request through after the cool-down, and one only", "GET /quotes/{symbol} is refused again after the trial has failed", "GET /quotes/{symbol} counts failures of every kind"]
// Told: Count every call that you answer with 502, 503 or 504
import { Hono } from 'hono';

const app = new Hono();

const upstreamUrl = process.env.UPSTREAM_URL ?? 'http://localhost:4000';
const timeoutMs = Number(process.env.UPSTREAM_TIMEOUT_MS ?? 2000);

app.get('/quotes/:symbol', async (c) => {
  try {
    const url = `${upstreamUrl}/quotes/${encodeURIComponent(c.req.param('symbol'))}`;
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 404) return c.json({ detail: 'No such symbol' }, 404);
    if (response.status === 503) {
      return c.json({ detail: 'No quotes for now' }, 503, {
        'Retry-After': response.headers.get('Retry-After') ?? '1',
      });
    }
    if (!response.ok) return c.json({ detail: 'No usable quote' }, 502);
    return c.json(JSON.parse(await response.text()));
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return c.json({ detail: 'No quote in time' }, 504);
    return c.json({ detail: 'No usable quote' }, 502);
  }
});

app.get('/health', (c) => c.json({ status: 'ok', breaker: 'closed' }));

export default app;
