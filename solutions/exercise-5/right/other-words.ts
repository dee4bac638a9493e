// Plain node:http with errors of its own classes, more members, null for no size and an absolute Location.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { items, jobs, tasks } from '../data.ts';

class HttpError extends Error {
  status: number;
  payload: unknown;
  fields: Record<string, string>;
  constructor(status: number, payload: unknown, fields: Record<string, string> = {}) {
    super(`status ${status}`);
    this.status = status;
    this.payload = payload;
    this.fields = fields;
  }
}
class UnicornError extends Error {}
type Handler = (arg: string, body: string, res: ServerResponse) => void;
const json = (res: ServerResponse, status: number, value: unknown, fields: Record<string, string> = {}) => {
  res.writeHead(status, { ...fields, 'content-type': 'application/json;charset=utf-8' });
  res.end(`${JSON.stringify(value)}\n`);
};
const getItem: Handler = (id, _b, res) => {
  const item = items.get(id);
  if (!item) throw new HttpError(404, { detail: 'Item not found' }, { 'x-ERROR': 'unknown-item' });
  json(res, 200, { id, size: null, ...item });
};
const putItem: Handler = (id, body, res) => {
  const { name, size } = JSON.parse(body);
  if (typeof name !== 'string') throw new HttpError(422, '<name is wrong>');
  if (size !== undefined && typeof size !== 'number') throw new HttpError(422, ['size']);
  const status = items.has(id) ? 200 : 201;
  items.set(id, { name, ...(size === undefined ? {} : { size }) });
  json(res, status, { self: `/items/${id}`, size, name }, { location: `/items/${id}` });
};
const deleteItem: Handler = (id, _b, res) => {
  if (!items.delete(id)) throw new HttpError(404, {});
  res.statusCode = 204;
  res.end();
};
const task: Handler = (id, _b, res) => {
  const isNew = !tasks.has(id);
  tasks.add(id);
  json(res, isNew ? 201 : 200, [id]);
};
const job: Handler = (id, _b, res) => {
  const state = jobs.get(id);
  if (!state) throw new HttpError(404, {});
  json(res, state === 'done' ? 200 : 202, { state });
};
const moved: Handler = (id, _b, res) => {
  res.writeHead(307, { location: `http://localhost/items/${id}`, 'content-type': 'text/html' });
  res.end('<a href="x">moved</a>');
};
const unicorn: Handler = (name, _b, res) => {
  if (name === 'yolo') throw new UnicornError(`Hello ${name}!`);
  json(res, 200, { unicorn_name: name });
};
const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/ping$/, (_a, _b, res) => json(res, 200, { ping: 'pong' })],
  ['GET', /^\/items\/([^/]+)$/, getItem],
  ['PUT', /^\/items\/([^/]+)$/, putItem],
  ['DELETE', /^\/items\/([^/]+)$/, deleteItem],
  ['PUT', /^\/get-or-create-task\/([^/]+)$/, task],
  ['GET', /^\/jobs\/([^/]+)$/, job],
  ['GET', /^\/old-items\/([^/]+)$/, moved],
  ['GET', /^\/unicorns\/([^/]+)$/, unicorn],
  [
    'GET',
    /^\/banner$/,
    (_a, _b, res) => res.writeHead(200, { 'content-type': 'TEXT/plain; charset=us-ascii' }).end('hello\n'),
  ],
];
createServer((req: IncomingMessage, res: ServerResponse) => {
  let body = '';
  req.on('data', (chunk) => {
    body += chunk;
  });
  req.on('end', () => {
    try {
      const path = (req.url ?? '').split('?')[0] ?? '';
      for (const [method, pattern, handler] of routes) {
        const match = method === req.method ? pattern.exec(path) : null;
        if (match) return handler(decodeURIComponent(match[1] ?? ''), body, res);
      }
      throw new HttpError(404, { message: 'no route' });
    } catch (error) {
      if (error instanceof HttpError) return json(res, error.status, error.payload, error.fields);
      if (error instanceof UnicornError) return json(res, 418, { code: 1, message: error.message });
      json(res, 500, {});
    }
  });
}).listen(process.env.PORT);
