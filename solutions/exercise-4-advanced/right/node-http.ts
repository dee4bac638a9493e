// Plain node:http on both sides, which listens by itself; the state of the breaker follows from two numbers and the clock.
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

const { UPSTREAM_URL, UPSTREAM_TIMEOUT_MS = '2000', BREAKER_THRESHOLD = '10', BREAKER_COOLDOWN_S = '30' } = process.env;

let failuresInARow = 0;
let openedAt = -Infinity;
let isTrying = false;

const isFull = () => failuresInARow >= Number(BREAKER_THRESHOLD);
const isCooling = () => performance.now() < openedAt + Number(BREAKER_COOLDOWN_S) * 1000;

function send(response: ServerResponse, status: number, value: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(value));
}

function call(path: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = get(`${UPSTREAM_URL}${path}`, { agent: false }, resolve);
    request.on('error', reject);
    request.setTimeout(Number(UPSTREAM_TIMEOUT_MS), () => request.destroy(new Error('timeout')));
  });
}

/** Answers from the upstream; resolves with whether it did its work. */
async function forward(path: string, response: ServerResponse): Promise<boolean> {
  try {
    const answer = await call(path);
    const body = await text(answer);
    switch (answer.statusCode) {
      case 200: {
        const quote = JSON.parse(body);
        if (quote.symbol === undefined || quote.price === undefined) throw new Error('incomplete');
        send(response, 200, { ...quote, source: 'upstream' });
        return true;
      }
      case 404:
        send(response, 404, { detail: `Nobody trades ${path.slice('/quotes/'.length)}.` });
        return true;
      case 503: {
        const later = answer.headers['retry-after'];
        send(response, 503, { detail: 'The exchange is closed.' }, later === undefined ? {} : { 'retry-after': later });
        return false;
      }
      default:
        send(response, 502, { detail: 'The exchange talks nonsense.', status: 502 });
    }
  } catch (error) {
    const isTimeout = error instanceof Error && error.message === 'timeout';
    send(response, isTimeout ? 504 : 502, { detail: isTimeout ? 'The exchange is slow.' : 'The exchange hung up.' });
  }
  return false;
}

createServer(async (request, response) => {
  const path = request.url ?? '/';
  if (path === '/health') {
    const breaker = !isFull() ? 'closed' : isCooling() ? 'open' : 'half-open';
    return send(response, 200, { uptime: process.uptime(), status: 'ok', breaker });
  }
  if (!path.startsWith('/quotes/')) return send(response, 404, { detail: 'Nothing here.' });

  if (isFull() && (isCooling() || isTrying)) {
    return send(response, 503, { detail: 'Not now.' }, { 'Retry-After': BREAKER_COOLDOWN_S });
  }
  isTrying = isFull();
  const worked = await forward(path, response);
  failuresInARow = worked ? 0 : failuresInARow + 1;
  if (isFull()) openedAt = performance.now();
  isTrying = false;
}).listen(process.env.PORT);
