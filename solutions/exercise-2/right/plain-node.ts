// Plain node:http, which listens by itself.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { report } from '../report.ts';

const users = new Map<string, object>();
let nextId = 1;

async function readJson(request: IncomingMessage) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

createServer(async (request, response) => {
  const [, first = '', second] = (request.url ?? '/').split('/');
  const route = `${request.method} /${first}${second === undefined ? '' : '/…'}`;

  if (route === 'GET /items/…') {
    const id = Number.parseInt(second ?? '', 10);
    if (String(id) === second) sendJson(response, 200, { name: 'Item', id });
    else sendJson(response, 422, { detail: [{ type: 'int', loc: ['path', 'item_id'], msg: 'no integer' }] });
  } else if (route === 'POST /users') {
    const id = nextId++;
    const user = { ...(await readJson(request)), id };
    users.set(String(id), user);
    sendJson(response, 201, user, { Location: `/users/${id}` });
  } else if (route === 'GET /users/…' && users.has(second ?? '')) {
    sendJson(response, 200, users.get(second ?? ''));
  } else if (route === 'DELETE /users/…' && users.delete(second ?? '')) {
    response.writeHead(204).end();
  } else if (route === 'POST /items') {
    sendJson(response, 201, await readJson(request));
  } else if (route === 'POST /process') {
    sendJson(response, 202, { status: 'processing' });
  } else if (route === 'GET /report') {
    const { range } = request.headers;
    if (!range) {
      response.writeHead(200, { 'Accept-Ranges': 'bytes', 'Content-Type': 'text/plain' }).end(report);
    } else {
      const [start, end = ''] = range.replace('bytes=', '').split('-');
      const from = Number(start);
      const to = end === '' ? report.length - 1 : Number(end);
      response.writeHead(206, { 'Content-Range': `bytes ${from}-${to}/${report.length}` });
      response.end(report.substring(from, to + 1));
    }
  } else {
    response.writeHead(404).end();
  }
}).listen(process.env.PORT ?? 3000);
