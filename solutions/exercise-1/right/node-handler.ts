// A bare (request, response) handler; every answer, also a failure, is written in one place.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { boom } from '../boom.ts';
import { tokens, users } from '../data.ts';

type Answer = readonly [status: number, body?: unknown, headers?: Record<string, string>];

const classOf = (code: number) =>
  code < 200
    ? 'informational'
    : code < 300
      ? 'success'
      : code < 400
        ? 'redirection'
        : code < 500
          ? 'client_error'
          : 'server_error';

async function answer(request: IncomingMessage): Promise<Answer> {
  const { method, url = '', headers } = request;
  const last = url.slice(url.lastIndexOf('/') + 1);
  if (url.split('/').length > 3) return [404, { detail: 'too deep' }];
  if (url === '/items') return [201, await json(request)];
  if (url.startsWith('/items/')) return method === 'DELETE' ? [204] : [200, { id: +last }];
  if (url.startsWith('/users/')) {
    const user = users.find(({ id }) => String(id) === last);
    return user ? [200, user] : [404, { detail: 'User not found' }];
  }
  if (url === '/protected') {
    if (!headers.authorization) return [401, 'log in first', { 'WWW-Authenticate': 'Bearer, Basic realm="course"' }];
    return tokens.get(headers.authorization.slice(7)) === 'admin' ? [200, { data: 'secret' }] : [403, 'no'];
  }
  if (url === '/boom') return [200, boom()];
  if (url.startsWith('/classify/')) {
    const code = Number.parseInt(last, 10);
    return code < 100 || code > 599 ? [400, { detail: 'out of range' }] : [200, { code, class: classOf(code) }];
  }
  return [404, { detail: 'no such path', status: 404 }];
}

export default async (request: IncomingMessage, response: ServerResponse) => {
  const failure: Answer = [500, { detail: 'sorry', id: 'a1b2c3' }];
  const [status, body, headers] = await answer(request).catch(() => failure);
  response.writeHead(status, body === undefined ? headers : { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};
