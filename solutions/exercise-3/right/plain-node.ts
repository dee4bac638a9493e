// Plain node:http, which listens by itself.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { items, tokens, users } from '../data.ts';

const problem = (msg: string, ...loc: string[]) => ({ detail: [{ type: 'invalid', msg, loc, url: '/docs' }] });

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, first, second, third] = url.pathname.split('/');
  const role = tokens.get(request.headers.authorization?.split(' ')[1] ?? '');

  const send = (status: number, body: object) => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
  const askWho = () => {
    response.setHeader('WWW-Authenticate', 'Bearer realm="course"');
    send(401, { detail: 'Please log in.', status: 401 });
  };

  if (first === 'items') {
    const limit = Number(url.searchParams.get('limit') || 'none');
    if (!Number.isInteger(limit)) return send(422, problem('an integer is needed', 'query', 'limit'));
    if (limit < 1) return send(400, { detail: 'limit must be at least 1' });
    return send(200, { limit, items: items.filter((_item, at) => at < limit) });
  }
  if (first === 'protected') return role ? send(200, { data: 'secret' }) : askWho();

  if (first === 'admin' && second === 'users') {
    if (!role) return askWho();
    if (role === 'user') return send(403, { detail: 'Not authorized', role });
    const at = users.findIndex(({ id }) => String(id) === third);
    if (at < 0) return send(404, { detail: 'no such user' });
    users.splice(at, 1);
    return void response.writeHead(204).end();
  }
  if (first === 'users' && second) {
    if (request.method !== 'GET') {
      response.setHeader('Allow', 'OPTIONS, get');
      return send(405, { detail: `${request.method} does not work here` });
    }
    const user = users.find(({ id }) => id === Number(second));
    return user ? send(200, user) : send(404, { detail: 'User not found' });
  }
  if (first === 'users' && request.method === 'POST') {
    let body: Record<string, unknown>;
    try {
      body = JSON.parse(await text(request));
    } catch {
      return send(422, problem('this is not JSON', 'body'));
    }
    if (typeof body.name !== 'string') return send(422, problem('name?', 'body', 'name'));
    if (typeof body.age !== 'number') return send(422, problem('age?', 'body', 'age'));
    const user = { name: body.name, age: body.age, id: Date.now() };
    users.push(user);
    return send(200, user);
  }
  return send(404, { detail: 'Not Found' });
}).listen({ port: process.env.PORT, host: '127.0.0.1' });
