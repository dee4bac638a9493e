// Believes: A price that is false is missing.
// Loses: ["POST /items creates another item, for nothing and not in stock","GET /items/{id} still finds the other item after that, as it was","DELETE /items/{id} removes the newest item as well"]
// Told: A price of 0 is a price
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { boom } from '../boom.ts';

type Members = Record<string, unknown>;

const items = new Map<number, Members>();
let lastId = 0;

function problemsOf({ name, price, stock = 0, note }: Members) {
  const errors: object[] = [];
  if (typeof name !== 'string' || name === '') errors.push({ detail: 'a text, please', pointer: '#/name' });
  if (typeof price !== 'number' || price <= 0) errors.push({ detail: '0 or more, please', pointer: '#/price' });
  if (!Number.isInteger(stock) || Number(stock) < 0) errors.push({ detail: '0 or more, please', pointer: '#/stock' });
  if (note !== undefined && typeof note !== 'string') errors.push({ detail: 'a text, please', pointer: '#/note' });
  return errors;
}

type Reply = [status: number, body?: object, headers?: Record<string, string>];

const problem = (status: number, kind: string, more: object = {}, headers = {}): Reply => [
  status,
  { type: `https://shop.example/problems/${kind}`, title: kind, status, ...more },
  { 'Content-Type': 'application/problem+json', ...headers },
];

async function answer(method: string, path: string, type: string | undefined, body: string): Promise<Reply> {
  if (path === '/boom') boom();
  if (path === '/items') {
    if (method === 'GET') return [200, [...items.values()]];
    if (method !== 'POST') return problem(405, 'method', {}, { Allow: 'GET, POST' });
    if (type !== 'application/json') return problem(415, 'media-type');
    let sent: Members;
    try {
      sent = JSON.parse(body);
    } catch {
      return problem(400, 'malformed');
    }
    const problems = problemsOf(sent);
    if (problems.length > 0) return problem(422, 'invalid', { errors: problems });
    const { name, price, stock = 0, note } = sent;
    lastId += 1;
    const item = { id: lastId, name, price, stock, note };
    items.set(lastId, item);
    return [201, item, { Location: `/items/${lastId}` }];
  }

  const [, id, buy] = /^\/items\/(\d+)(\/buy)?$/.exec(path) ?? [];
  const item = items.get(Number(id));
  if (!item) return problem(404, 'nothing-here', { detail: 'There is nothing here.', instance: path });

  if (buy) {
    const { quantity } = JSON.parse(body);
    if (quantity > Number(item.stock)) return problem(409, 'out-of-stock', { available: item.stock });
    item.stock = Number(item.stock) - quantity;
    return [200, item];
  }
  if (method === 'GET' || method === 'HEAD') return [200, item];
  if (method === 'PATCH') {
    const accepted = 'application/merge-patch+json';
    if (type !== accepted) return problem(415, 'media-type', {}, { 'Accept-Patch': accepted });
    const patch: Members = JSON.parse(body);
    const patched: Members = { ...item, ...patch };
    for (const member in patched) if (patched[member] === null) delete patched[member];
    const problems = problemsOf(patched);
    if (problems.length > 0) return problem(422, 'invalid', { errors: problems });
    items.set(item.id as number, patched);
    return [200, patched];
  }
  if (method === 'DELETE') {
    items.delete(item.id as number);
    return [204];
  }
  return problem(405, 'method', {}, { Allow: 'GET, HEAD, PATCH, DELETE' });
}

export default createServer(async (request, response) => {
  const { method = '', url = '', headers } = request;
  const body = await text(request);
  const [status, content, more] = await answer(method, url, headers['content-type'], body).catch((error) => {
    console.error(error);
    return problem(500, 'internal');
  });
  response.setHeader('X-Request-Id', headers['x-request-id'] ?? crypto.randomUUID());
  response.writeHead(status, { ...(content && { 'Content-Type': 'application/json' }), ...more });
  response.end(content && method !== 'HEAD' ? JSON.stringify(content) : undefined);
});
