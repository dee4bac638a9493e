// Plain node:http, which listens by itself; 204 for a replacement, a quoted boundary, 202 without a body.
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { etag, report } from '../report.ts';
import { upperCase } from '../work.ts';

const total = report.length;
const users = new Map<string, string>();
const jobs = new Map<string, Promise<string> | string>();
let lastUser = 1000;
let lastJob = 0;

const readJson = async (request: IncomingMessage) => (await json(request)) as Record<string, unknown>;

function satisfiable(range: string): [number, number][] {
  return range
    .slice('bytes='.length)
    .split(',')
    .map((spec): [number, number] => {
      const [from = '', to = ''] = spec.trim().split('-');
      if (from === '') return [Math.max(total - Number(to), 0), total - 1];
      return [Number(from), to === '' ? total - 1 : Math.min(Number(to), total - 1)];
    })
    .filter(([from, to]) => from <= to);
}

createServer(async (request, response) => {
  const { method = '', headers } = request;
  const [, kind = '', id = ''] = (request.url ?? '').split('/');

  if (kind === 'report' && (method === 'GET' || method === 'HEAD')) {
    response.setHeader('Content-Type', 'text/plain');
    response.setHeader('Accept-Ranges', 'bytes');
    response.setHeader('ETag', etag);
    const { range = '', 'if-range': condition = etag } = headers;
    if (method === 'HEAD' || !range.startsWith('bytes=') || condition !== etag) {
      response.setHeader('Content-Length', total);
      response.end(report);
      return;
    }
    const parts = satisfiable(range);
    const [first] = parts;
    if (!first) {
      response
        .writeHead(416, { 'Content-Range': `bytes */${total}`, 'Content-Type': 'text/plain' })
        .end('no such bytes');
    } else if (parts.length === 1) {
      const [from, to] = first;
      const part = report.slice(from, to + 1);
      response.writeHead(206, { 'Content-Range': `bytes ${from}-${to}/${total}`, 'Content-Length': part.length });
      response.end(part);
    } else {
      response.writeHead(206, { 'Content-Type': 'multipart/byteranges; boundary="the next part"' });
      response.write('This is a message in several parts.\r\n');
      for (const [from, to] of parts) {
        response.write(`\r\n--the next part\r\ncontent-range: bytes ${from}-${to}/${total}\r\n\r\n`);
        response.write(report.slice(from, to + 1));
      }
      response.end('\r\n--the next part--');
    }
  } else if (kind === 'users' && method === 'GET') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(Array.from(users, ([key, name]) => ({ name, id: Number(key), active: true }))));
  } else if (kind === 'users' && method === 'POST') {
    const { name } = await readJson(request);
    do lastUser += 1;
    while (users.has(String(lastUser)));
    users.set(String(lastUser), String(name));
    response.writeHead(201, { Location: `/users/${lastUser}`, 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ name, id: lastUser }));
  } else if (kind === 'users' && method === 'PUT') {
    const { name } = await readJson(request);
    const status = users.has(id) ? 204 : 201;
    users.set(id, String(name));
    response.writeHead(status).end();
  } else if (kind === 'jobs' && method === 'POST') {
    const { text } = await readJson(request);
    if (typeof text !== 'string') {
      response.writeHead(400).end();
      return;
    }
    lastJob += 1;
    const job = String(lastJob);
    jobs.set(
      job,
      upperCase(text).then((result) => {
        jobs.set(job, result);
        return result;
      }),
    );
    response.writeHead(202, { Location: `/jobs/${job}`, 'Retry-After': 1 }).end();
  } else if (kind === 'jobs' && jobs.has(id)) {
    if (typeof jobs.get(id) === 'string') {
      response.writeHead(303, { Location: `/results/${id}`, 'Cache-Control': 'no-store' }).end();
    } else {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end('{"status":"pending"}');
    }
  } else if (kind === 'results' && typeof jobs.get(id) === 'string') {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ result: jobs.get(id) }));
  } else {
    response.writeHead(404).end();
  }
}).listen(process.env.PORT ?? 3000);
