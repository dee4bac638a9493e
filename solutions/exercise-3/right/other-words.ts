// Plain node:http with other words, members in another order, HTML for broken JSON and no body with a 405.
import http from 'node:http';
import { items, users as seed, tokens } from '../data.ts';

type User = { id: number; name: string; age: number };
let users: User[] = seed.map((u) => ({ ...u }));
let nextId = 5000;
type Reply = { status: number; headers?: Record<string, string>; body?: unknown };
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers,
});
const problem = (loc: (string | number)[], msg: string) =>
  json(422, { status: 422, detail: [{ type: 'wrong', loc, msg, hint: null }] });
const who = (req: http.IncomingMessage) => {
  const [scheme = '', token = ''] = (req.headers.authorization ?? '').trim().split(/\s+/);
  return scheme.toLowerCase() === 'bearer' ? tokens.get(token) : undefined;
};
const challenge = () =>
  json(
    401,
    { error: 'unauthorized', detail: 'Log in, please.' },
    { 'Www-Authenticate': 'Bearer charset="UTF-8", realm=x' },
  );

function listItems(url: URL): Reply {
  const raw = url.searchParams.get('limit');
  if (raw === null) return problem(['query', 'limit'], 'missing');
  if (!/^-?\d+$/.test(raw)) return problem(['query', 'limit'], 'no integer');
  const limit = Number(raw);
  if (limit < 1) return json(400, { detail: 'limit must be at least 1' });
  return json(200, { items: items.slice(0, limit) });
}
function removeUser(req: http.IncomingMessage, id: string): Reply {
  const role = who(req);
  if (!role) return challenge();
  if (role !== 'admin') return json(403, { code: 7, detail: 'Not authorized' });
  if (!users.some((u) => String(u.id) === id)) return json(404, { detail: 'User not found' });
  users = users.filter((u) => String(u.id) !== id);
  return json(200, { deleted: true });
}
function createUser(body: string): Reply {
  let sent: Partial<User> | null;
  try {
    sent = JSON.parse(body);
  } catch {
    return { status: 400, body: '<b>bad</b>', headers: { 'content-type': 'text/html' } };
  }
  if (typeof sent !== 'object' || sent === null) return problem(['body'], 'not an object');
  const { name, age } = sent;
  if (typeof name !== 'string') {
    return problem(['body', 'name'], 'text expected');
  }
  if (typeof age !== 'number' || !Number.isInteger(age)) {
    return problem(['body', 'age'], 'integer expected');
  }
  const user = { age, name, id: nextId++ };
  users.push(user);
  return json(201, user, { location: `/users/${user.id}` });
}
function route(req: http.IncomingMessage, body: string): Reply {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const { method } = req;
  if (url.pathname === '/items' && method === 'GET') return listItems(url);
  if (url.pathname === '/protected' && method === 'GET') return who(req) ? json(200, { data: 'secret' }) : challenge();
  const admin = /^\/admin\/users\/([^/]+)$/.exec(url.pathname);
  if (admin && method === 'DELETE') return removeUser(req, admin[1] ?? '');
  const one = /^\/users\/([^/]+)$/.exec(url.pathname);
  if (one) {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'OPTIONS,HEAD,GET' } };
    const user = users.find((u) => String(u.id) === one[1]);
    return user ? json(200, user) : json(404, { detail: 'User not found' });
  }
  if (url.pathname === '/users' && method === 'POST') return createUser(body);
  return { status: 404 };
}
http
  .createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      const reply = route(req, body);
      const text =
        reply.body === undefined ? '' : typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
      res.writeHead(reply.status, 'Whatever', { 'Content-Type': 'application/json; charset=utf-8', ...reply.headers });
      res.end(text);
    });
  })
  .listen({ port: process.env.PORT, host: '127.0.0.1' });
