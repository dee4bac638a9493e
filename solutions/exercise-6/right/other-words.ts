// Plain node:http with more members, ids and labels, plain text for a new item and HTML for an unknown one.
import { createServer } from 'node:http';
import { items as given } from '../items.ts';

const LIMIT = parseInt(process.env.RATE_LIMIT ?? '3', 10);
const WINDOW = 1000 * parseFloat(process.env.RATE_WINDOW_S ?? '60');
let windowEnds = 0;
let served = 0;
const list: { id: number; label?: string }[] = given.map((i) => ({ id: i.id, label: i.name }));
const names: Record<string, number> = {
  HTTP_200_OK: 200,
  HTTP_201_CREATED: 201,
  HTTP_202_ACCEPTED: 202,
  HTTP_204_NO_CONTENT: 204,
  HTTP_206_PARTIAL_CONTENT: 206,
  HTTP_400_BAD_REQUEST: 400,
  HTTP_404_NOT_FOUND: 404,
  HTTP_429_TOO_MANY_REQUESTS: 429,
  HTTP_500_INTERNAL_SERVER_ERROR: 500,
};
createServer(async (req, res) => {
  const url = new URL(req.url ?? '', 'http://localhost');
  const say = (status: number, value: unknown, headers: Record<string, string> = {}) => {
    for (const k in headers) res.setHeader(k, headers[k] ?? '');
    res.setHeader('Content-TYPE', 'application/json; charset=utf8');
    res.statusCode = status;
    res.end(JSON.stringify(value));
  };
  let body = '';
  for await (const part of req) body += part;
  const key = `${req.method} ${url.pathname}`;
  if (key === 'GET /api/data') {
    const now = Date.now();
    if (now >= windowEnds) {
      windowEnds = now + WINDOW;
      served = 0;
    }
    if (served < LIMIT) {
      served += 1;
      return say(200, { data: [] }, { 'x-ratelimit-remaining': String(LIMIT - served) });
    }
    return say(429, { detail: 'Rate limit exceeded' }, { 'retry-after': String(Math.ceil((windowEnds - now) / 1000)) });
  }
  if (key === 'GET /items') {
    const range = req.headers.range;
    const total = list.length;
    if (range) {
      const m = /^items=(\d+)-(\d+)?$/.exec(range);
      if (m) {
        const from = Number(m[1]);
        const to = m[2] === undefined ? total - 1 : Math.min(Number(m[2]), total - 1);
        if (from >= total) {
          return say(416, { oops: true }, { 'content-range': `items */${total}` });
        }
        return say(206, { items: list.slice(from, to + 1) }, { 'content-range': `items ${from}-${to}/${total}` });
      }
    }
    const limit = url.searchParams.get('limit');
    if (limit !== null) {
      return say(200, { next: null, items: list.slice(0, Number(limit)) });
    }
    return say(200, { total, items: list }, { 'accept-ranges': 'items' });
  }
  if (key === 'POST /items') {
    const item = { ...JSON.parse(body), id: Math.max(0, ...list.map((i) => i.id)) + 1 };
    list.push(item);
    res.writeHead(201, { 'content-type': 'text/plain' });
    return res.end('thanks');
  }
  const one = /^\/items\/([^/]+)$/.exec(url.pathname);
  if (one) {
    const index = list.findIndex((i) => String(i.id) === one[1]);
    if (index < 0) {
      res.writeHead(404);
      return res.end('<i>no</i>');
    }
    if (req.method === 'GET') return say(200, list[index]);
    if (req.method === 'DELETE') {
      list.splice(index, 1);
      res.statusCode = 204;
      return res.end();
    }
  }
  if (key === 'POST /process') {
    return say(202, { status: 'processing' });
  }
  const constant = /^GET \/constants\/(.+)$/.exec(key);
  if (constant && Object.hasOwn(names, constant[1] ?? '')) {
    return say(200, { code: names[constant[1] ?? ''], meaning: 'x' });
  }
  res.statusCode = 404;
  res.end();
}).listen(process.env.PORT);
