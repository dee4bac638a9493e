// A (request, response) handler; a race against a timer, and a queue-free breaker made of closures.
import { request as call, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

interface Outcome {
  status: number;
  body: object;
  later?: string | undefined;
}

function makeBreaker(threshold: number, cooldownMs: number) {
  let row = 0;
  let admits = Number.NEGATIVE_INFINITY;
  let trial: Promise<unknown> | undefined;
  const isOpen = () => row >= threshold;

  return {
    name: () => (isOpen() ? (trial ? 'half-open' : 'open') : 'closed'),
    async run(work: () => Promise<Outcome>): Promise<Outcome> {
      const left = admits - Date.now();
      if (isOpen() && (trial || left > 0)) {
        const later = String(Math.max(1, Math.ceil(left / 1000)));
        return { status: 503, body: { detail: 'circuit breaker open' }, later };
      }
      const call = work();
      if (isOpen()) trial = call;
      const outcome = await call;
      if (trial === call) trial = undefined;
      if (outcome.status >= 502) {
        row += 1;
        admits = Date.now() + cooldownMs;
      } else row = 0;
      return outcome;
    },
  };
}

const env = process.env;
const breaker = makeBreaker(+(env.BREAKER_THRESHOLD ?? 10), +(env.BREAKER_COOLDOWN_S ?? 30) * 1e3);

const isQuote = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && 'symbol' in body && 'price' in body;

function ask(path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const outgoing = call(env.UPSTREAM_URL + path);
    const timer = setTimeout(
      () => {
        resolve({ status: 504, body: { detail: 'upstream too slow' } });
        outgoing.destroy();
      },
      +(env.UPSTREAM_TIMEOUT_MS ?? 2000),
    );
    const finish = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const unusable = () => finish({ status: 502, body: { detail: 'upstream unusable' } });

    outgoing.on('error', unusable);
    outgoing.on('response', (incoming: IncomingMessage) => {
      const { statusCode, headers } = incoming;
      json(incoming).then((body) => {
        if (statusCode === 200 && isQuote(body)) finish({ status: 200, body });
        else if (statusCode === 404) finish({ status: 404, body: { detail: 'no such symbol', upstream: 'works' } });
        else if (statusCode === 503)
          finish({ status: 503, body: { detail: 'upstream unavailable' }, later: headers['retry-after'] });
        else unusable();
      }, unusable);
    });
    outgoing.end();
  });
}

export default async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  const { status, body, later } = path.startsWith('/quotes/')
    ? await breaker.run(() => ask(path))
    : { status: 200, body: { status: 'ok', breaker: breaker.name() }, later: undefined };
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  if (later) response.setHeader('retry-after', later);
  response.end(JSON.stringify(body));
}
