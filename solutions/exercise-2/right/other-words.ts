// Plain node:http with ids from 1000 on, absolute Location, split JSON bodies, more members and HTML errors.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { report } from '../report.ts';

type User = Record<string, unknown>;
const users: (User | undefined)[] = [];
async function read(req: IncomingMessage) {
  let body = '';
  req.setEncoding('utf8');
  for await (const chunk of req) body += chunk;
  return body;
}
const send = (res: ServerResponse, status: number, value: unknown, headers = {}) => {
  res.writeHead(status, { 'CONTENT-TYPE': 'Application/JSON; charset="utf-8"', ...headers });
  res.write(JSON.stringify(value).slice(0, 1));
  res.end(JSON.stringify(value).slice(1));
};
const problem = (value: string) => ({
  title: 'Unprocessable',
  detail: [{ type: 'int', msg: `${value} is not an integer`, loc: ['item_id', 0], input: value, ctx: null }],
});
createServer(async (req, res) => {
  const { pathname } = new URL(`http://${req.headers.host ?? 'localhost'}${req.url}`);
  const [, first, second = '', ...rest] = pathname.split('/').map(decodeURIComponent);
  const method = req.method;
  if (rest.length === 0 && first === 'items' && second && method === 'GET') {
    if (!/^-?[0-9]+$/.test(second)) {
      return send(res, 422, problem(second));
    }
    return send(res, 200, { name: 'Item', id: Number(second) });
  }
  if (pathname === '/users' && method === 'POST') {
    const sent = JSON.parse(await read(req));
    const user = { created: Date.now(), ...sent, id: 1000 + users.length };
    users.push(user);
    return send(res, 201, user, { LOCATION: `http://${req.headers.host}/users/${user.id}` });
  }
  if (rest.length === 0 && first === 'users') {
    const index = Number(second) - 1000;
    const user = users[index];
    if (!user) {
      res.writeHead(404, { 'content-type': 'text/html' });
      return res.end('<p>gone</p>');
    }
    if (method === 'GET') {
      return send(res, 200, user);
    }
    if (method === 'DELETE') {
      users[index] = undefined;
      res.writeHead(204, { 'X-Deleted': 'yes' });
      return res.end();
    }
  }
  if (pathname === '/items' && method === 'POST') {
    const item = JSON.parse(await read(req));
    return send(res, 201, { ...item, id: 'new' });
  }
  if (pathname === '/process' && method === 'POST') {
    return send(res, 202, { status: 'processing' });
  }
  if (pathname === '/report' && method === 'GET') {
    const headers = { 'content-type': 'text/plain', 'accept-ranges': 'bytes', etag: '"r1"' };
    const range = /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? '');
    if (!range) {
      res.writeHead(200, headers);
      return res.end(report);
    }
    const from = Number(range[1]);
    const to = range[2] ? Math.min(Number(range[2]), report.length - 1) : report.length - 1;
    res.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${to}/${report.length}` });
    return res.end(report.slice(from, to + 1));
  }
  res.writeHead(404).end();
}).listen(process.env.PORT);
