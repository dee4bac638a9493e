// A (request, response) handler with a bank of its own; UUIDs, Retry-After is the whole window, t is the nearest second.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

const { env } = process;
const limit = Number(env.RATE_LIMIT || 10);
const windowS = Number(env.RATE_WINDOW_S || 60);

class Client {
  private requests = 0;
  private readonly begin = performance.now();

  isOver(): boolean {
    return performance.now() - this.begin >= windowS * 1000;
  }

  ask() {
    this.requests += 1;
    const seconds = Math.round(windowS - (performance.now() - this.begin) / 1000);
    return { isServed: this.requests <= limit, left: Math.max(0, limit - this.requests), seconds };
  }
}

const clients = new Map<string, Client>();
const done: { id: string; amount: number }[] = [];
const running = new Map<string, number>();
const finished = new Map<string, { id: string; amount: number }>();
const items = new Set<{ name: string }>();
let credit = Number(env.CREDIT || 5000);

export default async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = (status: number, value: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', ...headers });
    response.end(JSON.stringify(value, null, 2));
  };
  const body = await text(request);

  if (request.url === '/api/data') {
    const name = request.headers['x-api-key'];
    if (!name) return answer(401, 'Who are you?', { 'www-authenticate': 'Bearer realm="keys", ApiKey' });
    const known = clients.get(`${name}`);
    const client = known && !known.isOver() ? known : new Client();
    clients.set(`${name}`, client);

    const { isServed, left, seconds } = client.ask();
    const fields = {
      'ratelimit-policy': `"default";q=${limit};w=${windowS}`,
      ratelimit: `"default";r=${left};t=${seconds}`,
    };
    if (isServed) return answer(200, { data: [], left }, fields);
    const problem = { 'violated-policies': ['default'], type: '/problems#quota-exceeded', status: 429 };
    const more = { 'retry-after': `${windowS}`, 'content-type': 'application/problem+json' };
    return answer(429, problem, { ...fields, ...more });
  }

  if (request.url === '/payments' && request.method === 'GET') return answer(200, { payments: done });
  if (request.url === '/payments') {
    const key = request.headersDistinct['idempotency-key']?.[0];
    if (!key) return answer(400, { detail: 'No key' });
    const { amount } = JSON.parse(body);
    const before = running.get(key) ?? finished.get(key)?.amount;
    if (before !== undefined && before !== amount) return answer(422, { detail: 'Another amount' });
    if (running.has(key)) return answer(409, { detail: 'Running' });
    if (finished.has(key)) return answer(201, finished.get(key));
    if (amount > credit) return answer(402, { balance: credit }, { 'content-type': 'application/problem+json' });

    running.set(key, amount);
    credit -= amount;
    await setTimeout(Number(env.PAYMENT_MS || 150));
    const payment = { id: randomUUID(), amount };
    done.push(payment);
    finished.set(key, payment);
    running.delete(key);
    return answer(201, payment, { location: `/payments/${payment.id}` });
  }

  if (request.url === '/items') return answer(200, { items: [...items] });
  if (request.url === '/items/bulk') {
    const entries = JSON.parse(body);
    if (!Array.isArray(entries)) return answer(422, { detail: 'Not a list' });
    const good = (entry: { name?: string }) => typeof entry.name === 'string' && entry.name.length > 0;
    for (const entry of entries.filter(good)) items.add(entry);
    return answer(207, { results: entries.map((entry, at) => ({ at, status: good(entry) ? 201 : 422 })) });
  }
  answer(404, { detail: 'Not found' });
}
