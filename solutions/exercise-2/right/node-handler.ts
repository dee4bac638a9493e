// A bare (request, response) handler, in the style of Connect.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { report } from '../report.ts';

type User = Record<string, unknown> & { id: number };

let users: User[] = [];
let created = 0;

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  const answer = (status: number, body?: object) => {
    response.statusCode = status;
    if (body) response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(body && JSON.stringify(body, null, 2));
  };
  const method = request.method ?? '';
  const path = request.url ?? '';
  const id = Number(path.split('/')[2]);

  if (method === 'GET' && path.startsWith('/items/')) {
    if (Number.isInteger(id)) return answer(200, { id, name: 'Item' });
    return answer(422, { detail: [{ loc: ['path', 0], msg: '', type: '', input: path }], status: 422 });
  }
  if (method === 'POST' && path === '/users') {
    const user = { ...JSON.parse(await text(request)), id: 1000 + created++, createdAt: new Date() };
    users.push(user);
    response.setHeader('location', `users/${user.id}`); // relative to /users
    return answer(201, user);
  }
  if (path.startsWith('/users/')) {
    const user = users.find((candidate) => candidate.id === id);
    if (!user) return answer(404);
    if (method !== 'DELETE') return answer(200, user);
    users = users.filter((candidate) => candidate !== user);
    return answer(204);
  }
  if (method === 'POST' && path === '/items') {
    const item = JSON.parse(await text(request));
    return answer(201, { id: 7, ...item, stored: false });
  }
  if (method === 'POST' && path === '/process') return answer(202, { job: 1, status: 'processing' });
  if (method === 'GET' && path === '/report') {
    response.setHeader('accept-ranges', 'bytes');
    const bytes = Buffer.from(report);
    const [from, to] = request.headers.range?.match(/\d+/g)?.map(Number) ?? [];
    if (from === undefined) return response.end(bytes);
    const part = bytes.subarray(from, (to ?? bytes.length - 1) + 1);
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${from}-${from + part.length - 1}/${bytes.length}`);
    return response.end(part);
  }
  return answer(404);
}
