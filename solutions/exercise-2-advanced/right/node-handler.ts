// A bare (request, response) handler, in the style of Connect; addresses are relative, and everything has a Content-Length.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { etag, report } from '../report.ts';
import { jobMs } from '../work.ts';

const bytes = Buffer.from(report);
const names: Record<number, string> = {};
const jobs: { text: string; until: number }[] = [];
let users = 0;

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  const send = (status: number, body: string | Buffer, type = 'text/plain') => {
    response.statusCode = status;
    response.setHeader('content-type', type);
    response.setHeader('content-length', Buffer.byteLength(body));
    response.end(body);
  };
  const sendJson = (status: number, value: unknown) =>
    send(status, JSON.stringify(value, null, 2), 'application/json; charset=utf-8');

  const path = request.url ?? '';
  const id = Number(path.split('/')[2]);

  if (path === '/report') {
    response.setHeader('etag', etag);
    const list = /^bytes=(.*)$/.exec(request.headers.range ?? '')?.[1];
    const condition = request.headers['if-range'];
    if (request.method !== 'GET' || list === undefined || (condition && condition !== etag)) return send(200, bytes);

    const parts = [];
    for (const [, from = '', to = ''] of list.matchAll(/(\d*)-(\d*)/g)) {
      const first = from === '' ? Math.max(26 - +to, 0) : +from;
      const last = from === '' || to === '' ? 25 : Math.min(+to, 25);
      if (first <= last) parts.push({ range: `bytes ${first}-${last}/26`, part: bytes.subarray(first, last + 1) });
    }
    const [only] = parts;
    if (!only) {
      response.setHeader('content-range', 'bytes */26');
      return send(416, '');
    }
    if (parts.length === 1) {
      response.setHeader('content-range', only.range);
      return send(206, only.part);
    }
    const lines = parts.map(({ range, part }) => `--=_1\r\nCONTENT-RANGE:${range}\r\n\r\n${part}\r\n`);
    return send(206, `${lines.join('')}--=_1--`, 'multipart/byteranges; boundary="=_1"');
  }
  if (path === '/users' && request.method === 'GET') {
    return sendJson(
      200,
      Object.entries(names).map(([key, name]) => ({ id: +key, name })),
    );
  }
  if (path === '/users' && request.method === 'POST') {
    users -= 1; // own ids are below 0, so that they never meet those of PUT
    names[users] = JSON.parse(await text(request)).name;
    return sendJson(201, { id: users, name: names[users], url: `/users/${users}` });
  }
  if (path.startsWith('/users/') && request.method === 'PUT') {
    const status = id in names ? 200 : 201;
    names[id] = JSON.parse(await text(request)).name;
    return send(status, status === 200 ? 'replaced' : 'created');
  }
  if (path === '/jobs' && request.method === 'POST') {
    const body = JSON.parse(await text(request));
    if (!body.text) return sendJson(400, { detail: 'text is missing' });
    // Nothing runs here: that the time is over is all there is to the work.
    const job = jobs.push({ text: body.text, until: Date.now() + jobMs }) - 1;
    response.setHeader('location', `jobs/${job}`); // relative to /jobs
    response.setHeader('retry-after', '5');
    return sendJson(202, { status: 'accepted' });
  }
  const job = jobs[id];
  const isDone = job && Date.now() >= job.until;
  if (path.startsWith('/jobs/') && job) {
    response.setHeader('cache-control', ['No-Store', 'max-age=0']);
    if (!isDone) return sendJson(200, { status: 'processing' });
    response.setHeader('location', `../results/${id}`);
    return send(303, 'see there');
  }
  if (path.startsWith('/results/') && isDone) return sendJson(200, { result: job.text.toUpperCase() });
  return send(404, 'not found');
}
