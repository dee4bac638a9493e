// A bare fetch function; a class with a timer for the cool-down, 404 leaves the count as it is, problem+json for errors.
class Breaker {
  readonly threshold = Number(process.env.BREAKER_THRESHOLD || 10);
  readonly cooldownMs = 1000 * Number(process.env.BREAKER_COOLDOWN_S || 30);
  state: 'closed' | 'open' | 'half-open' = 'closed';
  #failures = 0;
  #reopens = 0;

  get retryAfter(): number {
    return Math.max(1, Math.ceil((this.#reopens - Date.now()) / 1000));
  }

  async guard(work: () => Promise<Response>): Promise<Response> {
    const isTrial = this.state === 'half-open';
    if (isTrial) this.state = 'open';
    const response = await work();
    if (response.status >= 500) {
      this.#failures += 1;
      if (isTrial || this.#failures >= this.threshold) this.#open();
    } else if (response.ok || isTrial) {
      this.#failures = 0;
      this.state = 'closed';
    }
    return response;
  }

  #open() {
    this.state = 'open';
    this.#reopens = Date.now() + this.cooldownMs;
    setTimeout(() => {
      this.state = 'half-open';
    }, this.cooldownMs).unref();
  }
}

const breaker = new Breaker();

function problem(status: number, detail: string, headers: Record<string, string> = {}): Response {
  const body = JSON.stringify({ type: 'about:blank', status, detail });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

async function quote(symbol: string): Promise<Response> {
  const signal = AbortSignal.timeout(Number(process.env.UPSTREAM_TIMEOUT_MS || 2000));
  try {
    const answer = await fetch(`${process.env.UPSTREAM_URL}/quotes/${symbol}`, { signal, redirect: 'manual' });
    const body = await answer.text();
    if (answer.status === 404) return problem(404, 'unknown symbol');
    if (answer.status === 503) {
      const retryAfter = answer.headers.get('retry-after');
      return problem(503, 'closed for now', retryAfter === null ? {} : { 'retry-after': retryAfter });
    }
    if (!answer.ok) return problem(502, 'bad answer');
    const { price, symbol: name } = JSON.parse(body);
    if (name === undefined || price === undefined) return problem(502, 'bad answer');
    return Response.json({ price, currency: 'EUR', symbol: name });
  } catch {
    return signal.aborted ? problem(504, 'too slow') : problem(502, 'bad answer');
  }
}

export default async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/health') return Response.json({ breaker: breaker.state, status: 'ok' });

  const symbol = /^\/quotes\/([^/]+)$/.exec(pathname)?.[1];
  if (symbol === undefined) return problem(404, 'no such path');
  if (breaker.state === 'open') return problem(503, 'try later', { 'Retry-After': String(breaker.retryAfter) });
  return breaker.guard(() => quote(symbol));
}
