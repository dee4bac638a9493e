// Plain node:http with other words, more members, indented chunked JSON and HTML where the README leaves it open.
import http from 'node:http';
import { boom } from '../boom.ts';
import { tokens, users } from '../data.ts';

const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];
const server = http.createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on('data', (c) => chunks.push(c));
  req.on('end', () => {
    try {
      route(req, res, Buffer.concat(chunks).toString('utf8'));
    } catch (error) {
      console.error(error);
      json(res, 500, { error: true, detail: 'Sorry, our mistake.' });
    }
  });
});
function json(res: http.ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  res.writeHead(status, { 'content-type': 'application/json;charset=UTF-8', 'X-Powered-By': 'coffee', ...headers });
  res.write(JSON.stringify(value, null, 2));
  res.end('\n');
}
function route(req: http.IncomingMessage, res: http.ServerResponse, body: string) {
  const path = new URL(req.url ?? '/', 'http://x').pathname;
  const item = path.match(/^\/items\/([^/]+)$/);
  if (item) {
    const id = item[1] ?? '';
    if (!/^[+-]?\d+$/.test(id)) return json(res, 422, { detail: 'not an integer' });
    if (req.method === 'GET') {
      return json(res, 200, { id: Number(id) });
    }
    if (req.method === 'DELETE') {
      res.statusCode = 204;
      return res.end();
    }
  }
  if (path === '/items' && req.method === 'POST') {
    const sent = JSON.parse(body);
    return json(res, 201, { createdAt: 'now', ...sent, id: 'abc' });
  }
  const one = path.match(/^\/users\/(.+)$/);
  if (one && req.method === 'GET') {
    const user = users.find((u) => u.id === Number(one[1]));
    return user ? json(res, 200, { name: user.name, id: user.id }) : json(res, 404, { detail: 'User not found' });
  }
  if (path === '/protected' && req.method === 'GET') {
    const match = /^bearer +(\S+)$/i.exec(req.headers.authorization ?? '');
    const role = tokens.get(match?.[1] ?? '');
    if (!role) {
      res.writeHead(401, { 'www-authenticate': 'bearer realm="all of it"', 'Content-Type': 'text/html' });
      return res.end('<h1>who?</h1>');
    }
    if (role !== 'admin') {
      res.writeHead(403, 'Nope', { 'Content-Type': 'text/html' });
      return res.end('<h1>no</h1>');
    }
    return json(res, 200, { data: 'secret' });
  }
  if (path === '/boom' && req.method === 'GET') {
    boom();
  }
  const asked = path.match(/^\/classify\/(.+)$/);
  if (asked && req.method === 'GET') {
    const code = Number(asked[1]);
    if (!(code >= 100 && code <= 599)) return json(res, 400, { detail: `${asked[1]} is no status code` });
    return json(res, 200, { class: classes[Math.floor(code / 100) - 1], code });
  }
  return json(res, 404, { detail: 'nothing here', path });
}
server.listen(Number(process.env.PORT));
