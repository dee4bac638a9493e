// Plain node:http that listens on PORT by itself; parameters in another order, t rounded down, newest things first.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { balance, charge, type Payment, payments } from '../bank.ts';

const limit = parseInt(process.env.RATE_LIMIT ?? '10', 10);
const windowS = parseInt(process.env.RATE_WINDOW_S ?? '60', 10);
const quotas = new Map<string, { left: number; end: number }>();
const keys = new Map<string, { amount: number; finished?: Payment }>();
const items: object[] = [];

const server = createServer(async (request, response) => {
  const route = `${request.method} ${request.url}`;
  if (route === 'GET /api/data') return data(request, response);
  if (route === 'POST /payments') return pay(request, response);
  if (route === 'GET /payments') return send(response, 200, { payments: payments.map(shown).toReversed() });
  if (route === 'POST /items/bulk') return bulk(request, response);
  if (route === 'GET /items') return send(response, 200, { count: items.length, items: items.toReversed() });
  send(response, 404, { title: 'Not Found', status: 404 }, 'application/problem+json');
});

function data(request: IncomingMessage, response: ServerResponse) {
  const key = String(request.headers['x-api-key'] ?? '');
  if (!key) {
    response.setHeader('WWW-Authenticate', ['ApiKey', 'Basic realm="data"']);
    return send(response, 401, {});
  }

  const quota = quotas.get(key) ?? { left: limit, end: performance.now() + windowS * 1000 };
  // The timer is the window: when it is over, nothing is known of this client any more.
  if (!quotas.has(key)) setTimeout(() => quotas.delete(key), windowS * 1000);
  quotas.set(key, quota);
  const refused = quota.left === 0;
  if (!refused) quota.left -= 1;

  const ms = Math.max(quota.end - performance.now(), 0);
  response.setHeader('RateLimit-Policy', `"default"; w=${windowS}; q=${limit}; qu="requests"`);
  response.setHeader('RateLimit', `"default"; t=${Math.floor(ms / 1000)}; note="a;r=99"; r=${quota.left}`);
  response.setHeader('Cache-Control', 'no-store');
  if (!refused) return send(response, 200, { data: [1, 2, 3] });
  response.setHeader('Retry-After', Math.max(Math.ceil(ms / 1000), 1));
  const problem = {
    title: 'Request cannot be satisfied as assigned quota has been exceeded',
    type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
    detail: `${limit} requests in ${windowS} seconds`,
    'violated-policies': ['default'],
  };
  send(response, 429, problem, 'application/problem+json; charset=utf-8');
}

async function pay(request: IncomingMessage, response: ServerResponse) {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string') return send(response, 400, { title: 'Idempotency-Key is missing' });
  const { amount } = (await json(request)) as { amount: number };

  const known = keys.get(key);
  if (known && known.amount !== amount) return send(response, 422, { expected: known.amount });
  if (known?.finished) return send(response, 201, shown(known.finished));
  if (known) return send(response, 409, undefined);
  if (amount > balance()) return send(response, 402, { balance: balance(), missing: amount - balance() });

  const attempt: { amount: number; finished?: Payment } = { amount };
  keys.set(key, attempt);
  attempt.finished = await charge(amount);
  send(response, 201, shown(attempt.finished));
}

function shown({ id, amount }: Payment) {
  return { amount, currency: 'EUR', id: `payment-${id}` };
}

async function bulk(request: IncomingMessage, response: ServerResponse) {
  const body = await json(request);
  if (!Array.isArray(body)) return send(response, 400, { detail: 'A list, please' });
  const results = body.map(({ name }) => {
    if (typeof name !== 'string' || name.trim() === '') return { name, status: 422, reason: 'no name' };
    items.push({ name });
    return { name, status: 201 };
  });
  send(response, 207, { stored: results.filter(({ status }) => status === 201).length, results });
}

function send(response: ServerResponse, status: number, value: unknown, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type });
  response.end(value && JSON.stringify(value));
}

server.listen(process.env.PORT);
