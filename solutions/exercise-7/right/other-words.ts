// Plain node:http with members in another order, odd but legal header fields, ids from one counter and newest users first.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Item {
  id: number;
  name: string;
  price: number;
}
interface User {
  id: number;
  name: string;
  email: string;
}
const items: Item[] = [];
const users: User[] = [];
let next = 70;
class Problem extends Error {
  status: number;
  detail: unknown;
  headers: Record<string, string>;
  constructor(status: number, detail: unknown, headers: Record<string, string> = {}) {
    super(String(status));
    this.status = status;
    this.detail = detail;
    this.headers = headers;
  }
}
const wrong = (fields: string[]) =>
  new Problem(
    422,
    fields.map((field) => ({ type: 't', msg: 'm', loc: [field, 0, 'x'], url: 'y' })),
  );
function send(res: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  res.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8; profile="x"' });
  res.end(JSON.stringify(value));
}
async function parse(req: IncomingMessage): Promise<Record<string, unknown>> {
  let body = '';
  for await (const chunk of req) body += chunk;
  try {
    const value = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    throw wrong(['body']);
  }
}
function itemOf({ name, price }: Record<string, unknown>) {
  const bad: string[] = [];
  if (typeof name !== 'string') bad.push('name');
  if (typeof price !== 'number' || price < 0) bad.push('price');
  if (bad.length > 0) throw wrong(bad);
  return { price: price as number, name: name as string };
}
async function route(req: IncomingMessage, res: ServerResponse) {
  const path = new URL(req.url ?? '', 'http://x').pathname;
  const method = req.method ?? '';
  const base = `http://${req.headers.host}`;
  if (path === '/items' && method === 'POST') {
    const item = { ...itemOf(await parse(req)), id: next++ };
    items.push(item);
    return send(res, 201, item, { Location: `${base}/items/${item.id}` });
  }
  if (path === '/items' && method === 'GET') return send(res, 200, items);
  const one = /^\/items\/([^/]+)$/.exec(path);
  if (one) {
    if (!['GET', 'PUT', 'DELETE'].includes(method)) {
      res.writeHead(405, { ALLOW: 'DELETE,PUT , GET,OPTIONS' });
      return res.end();
    }
    const text = one[1] ?? '';
    if (!/^-?\d+$/.test(text)) throw wrong(['id']);
    const at = items.findIndex(({ id }) => id === Number(text));
    if (method === 'PUT') {
      const data = itemOf(await parse(req));
      if (at < 0) throw new Problem(404, 'no item');
      items[at] = { ...data, id: Number(text) };
      return send(res, 200, items[at]);
    }
    if (at < 0) throw new Problem(404, 'no item');
    if (method === 'DELETE') {
      items.splice(at, 1);
      res.writeHead(204);
      return res.end();
    }
    return send(res, 200, items[at]);
  }
  if (path === '/users' && method === 'POST') {
    const { name, email } = await parse(req);
    if (typeof name !== 'string') throw wrong(['name']);
    if (typeof email !== 'string') throw wrong(['email']);
    if (users.some((user) => user.email === email)) throw new Problem(409, 'User with this email already exists');
    const user = { email, name, id: next++ };
    users.unshift(user);
    return send(res, 201, user, { Location: `/users/${user.id}` });
  }
  if (path === '/users' && method === 'GET') {
    return send(res, 200, users);
  }
  const person = /^\/users\/(\d+)$/.exec(path);
  if (person && (method === 'GET' || method === 'DELETE')) {
    const at = users.findIndex(({ id }) => id === Number(person[1]));
    if (at < 0) throw new Problem(404, 'no user');
    if (method === 'GET') return send(res, 200, users[at]);
    users.splice(at, 1);
    res.writeHead(204);
    return res.end();
  }
  throw new Problem(404, 'nothing here');
}
createServer((req, res) => {
  route(req, res).catch((error) => {
    if (error instanceof Problem) return send(res, error.status, { detail: error.detail }, error.headers);
    console.error(error);
    return send(res, 500, { detail: 'oops' });
  });
}).listen(Number(process.env.PORT));
