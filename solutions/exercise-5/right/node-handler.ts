// A (request, response) handler; every error is thrown, and one place gives each kind its status.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { items, jobs, tasks } from '../data.ts';

class HttpError extends Error {
  readonly status: number;
  readonly body: object;
  readonly headers: Record<string, string>;

  constructor(status: number, body: object, headers: Record<string, string> = {}) {
    super(`Status ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export default async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answer(request, response);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    response.writeHead(error.status, { 'Content-Type': 'application/json; charset=UTF-8', ...error.headers });
    response.end(JSON.stringify(error.body));
  }
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (value: unknown, status = 200) => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(value));
  };
  const { method, url = '' } = request;
  const id = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));

  if (url === '/ping') return send({ ping: 'pong' });
  if (url === '/banner') {
    response.setHeader('Content-Type', 'Text/Plain; charset=UTF-8');
    response.end('hello from node');
  } else if (url.startsWith('/items/')) {
    if (method === 'PUT') return send(...(await put(id, request)));
    if (!items.has(id)) throw new HttpError(404, { detail: 'Item not found' }, { 'X-Error': 'unknown-item' });
    if (method === 'GET') return send(items.get(id));
    items.delete(id);
    response.statusCode = 204;
    response.end();
  } else if (url.startsWith('/get-or-create-task/')) {
    const status = tasks.has(id) ? 200 : 201;
    tasks.add(id);
    send({ task: { id } }, status);
  } else if (url.startsWith('/jobs/')) {
    send({ status: jobs.get(id) }, { done: 200, processing: 202 }[jobs.get(id) ?? ''] ?? 404);
  } else if (url.startsWith('/old-items/')) {
    response.writeHead(307, { Location: `/items/${encodeURIComponent(id)}` });
    response.end(`This item is now at /items/${id}.`);
  } else if (url.startsWith('/unicorns/')) {
    if (id === 'yolo') throw new HttpError(418, { message: 'Never trust yolo.', unicorn: id });
    send({ unicorn_name: id });
  } else {
    throw new HttpError(404, { detail: 'Not found' });
  }
}

async function put(id: string, request: IncomingMessage): Promise<[item: object, status: number]> {
  const { name, size } = (await json(request)) as { name?: unknown; size?: unknown };
  if (typeof name !== 'string') throw new HttpError(422, { name: 'not a text' });
  if (size !== undefined && typeof size !== 'number') throw new HttpError(422, { size: 'not a number' });
  const status = items.has(id) ? 200 : 201;
  items.set(id, { name, ...(size !== undefined && { size }) });
  return [{ size, name }, status];
}
