// Plain node:http that listens on PORT by itself; promises the whole window, 422 for an id that is no number.
import { createServer, type ServerResponse, STATUS_CODES } from 'node:http';
import { items } from '../items.ts';

const limit = parseInt(process.env.RATE_LIMIT ?? '3', 10);
const windowS = parseInt(process.env.RATE_WINDOW_S ?? '60', 10);
let served = 0;
let open = false;

// Every registered code has a name: 201 is HTTP_201_CREATED.
const constants = new Map<string, number>();
for (const [code, phrase = ''] of Object.entries(STATUS_CODES)) {
  constants.set(`HTTP_${code}_${phrase.toUpperCase().replace(/\W+/g, '_')}`, Number(code));
}

const server = createServer((request, response) => {
  request.resume();
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const [, collection, last] = /^\/(.+?)(?:\/([^/]+))?$/.exec(pathname) ?? [];

  if (pathname === '/api/data') return data(response);
  if (pathname === '/process') return send(response, 202, { status: 'processing', since: new Date() });
  if (collection === 'constants' && last) {
    const code = constants.get(last);
    return code ? send(response, 200, { code, name: last }) : send(response, 404, { detail: 'No such constant' });
  }
  if (pathname === '/items' && request.method === 'POST') {
    items.push({ id: 1000, name: 'in the body' });
    return send(response, 201, items.at(-1));
  }
  if (pathname === '/items') return list(response, request.headers.range, searchParams.get('limit'));

  if (!/^\d+$/.test(last ?? '')) return send(response, 422, { detail: 'The id is not a number.' });
  const at = items.findIndex(({ id }) => id === Number(last));
  if (at < 0) return send(response, 404, { detail: 'No such item' });
  if (request.method === 'GET') return send(response, 200, items[at]);
  items.splice(at, 1);
  response.writeHead(204).end();
});

function data(response: ServerResponse) {
  if (!open) {
    open = true;
    served = 0;
    setTimeout(() => (open = false), windowS * 1000);
  }
  served += 1;
  if (served <= limit) return send(response, 200, { data: [] });
  response.setHeader('Retry-After', windowS);
  send(response, 429, { detail: 'Rate limit exceeded' });
}

function list(response: ServerResponse, range = '', limit: string | null) {
  response.setHeader('Accept-Ranges', 'items');
  const total = items.length;
  const [asked, from, to] = /^items=(\d+)-(\d*)$/.exec(range) ?? [];
  if (!asked) return send(response, 200, { total, items: items.slice(0, Number(limit ?? total)) });

  const part = items.slice(Number(from), to ? Number(to) + 1 : total);
  const positions = part.length > 0 ? `${Number(from)}-${Number(from) + part.length - 1}` : '*';
  response.setHeader('Content-Range', `items ${positions}/${total}`);
  return part.length > 0 ? send(response, 206, { items: part }) : send(response, 416, { detail: 'Out of range' });
}

function send(response: ServerResponse, status: number, value: unknown) {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

server.listen(process.env.PORT);
