// A (request, response) handler; one function per route, pretty JSON with a charset, items that carry a link.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { items } from '../items.ts';

interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Handler = (parameter: string, request: IncomingMessage) => Answer;

const names =
  'HTTP_200_OK HTTP_201_CREATED HTTP_202_ACCEPTED HTTP_204_NO_CONTENT HTTP_206_PARTIAL_CONTENT ' +
  'HTTP_400_BAD_REQUEST HTTP_404_NOT_FOUND HTTP_429_TOO_MANY_REQUESTS HTTP_500_INTERNAL_SERVER_ERROR';

const routes: [method: string, path: RegExp, handler: Handler][] = [
  ['GET', /^\/api\/data$/, data],
  ['GET', /^\/items(?:\?limit=(\d+))?$/, list],
  ['POST', /^\/items$/, create],
  ['GET', /^\/items\/(\d+)$/, (id) => ({ status: 200, body: items.find((item) => item.id === Number(id)) })],
  ['DELETE', /^\/items\/(\d+)$/, remove],
  ['POST', /^\/process$/, () => ({ status: 202, body: { progress: 0, status: 'processing' } })],
  ['GET', /^\/constants\/(\w+)$/, constant],
];

export default function handle(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '' } = request;
  const route = routes.find(([verb, path]) => verb === method && path.test(url));
  const [, path, handler] = route ?? [];
  const answer = handler?.(path?.exec(url)?.[1] ?? '', request) ?? { status: 404, body: { error: 'Not found' } };
  response.statusCode = answer.status;
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', 'application/json;charset=utf-8');
  response.end(JSON.stringify(answer.body, null, 2));
}

let left = 0;
let windowEnd = -Infinity;

function data(): Answer {
  if (performance.now() >= windowEnd) {
    left = Number(process.env.RATE_LIMIT || 3);
    windowEnd = performance.now() + Number(process.env.RATE_WINDOW_S || 60) * 1000;
  }
  if (left > 0) {
    left -= 1;
    return { status: 200, body: { data: [], left } };
  }
  const seconds = Math.max(1, Math.ceil((windowEnd - performance.now()) / 1000));
  return { status: 429, body: { detail: 'Rate limit exceeded', seconds }, headers: { 'retry-after': `${seconds}` } };
}

function list(limit: string, request: IncomingMessage): Answer {
  const all = items.map((item) => ({ ...item, link: `/items/${item.id}` }));
  const [unit, positions] = (request.headers.range ?? '').split('=');
  if (unit !== 'items' || !positions) {
    const shown = limit ? all.slice(0, Number(limit)) : all;
    return { status: 200, body: { items: shown }, headers: { 'Accept-Ranges': 'items' } };
  }

  const [first = 0, last = 0] = positions.split('-').map(Number);
  const end = positions.endsWith('-') || last >= all.length ? all.length - 1 : last;
  if (first > end) return { status: 416, body: {}, headers: { 'Content-Range': `items */${all.length}` } };
  const headers = { 'Content-Range': `items ${first}-${end}/${all.length}` };
  return { status: 206, body: { items: all.slice(first, end + 1) }, headers };
}

function create(): Answer {
  const id = Math.max(...items.map((item) => item.id)) + 1;
  items.push({ id, name: 'New' });
  return { status: 201, body: { message: 'Created' } };
}

function remove(id: string): Answer {
  const at = items.findIndex((item) => item.id === Number(id));
  if (at >= 0) items.splice(at, 1);
  return { status: at >= 0 ? 204 : 404 };
}

function constant(name: string): Answer {
  if (!names.split(' ').includes(name)) return { status: 404, body: { detail: `${name} is no constant` } };
  return { status: 200, body: { code: Number(name.split('_')[1]) } };
}
