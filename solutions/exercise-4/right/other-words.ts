// Plain node:http with 204 for the switch, an HTTP-date in Retry-After, lists as detail and a health check in plain text.
import http from 'node:http';
import * as db from '../database.ts';

const RETRY = Number(process.env.RETRY_S || 60);
let maintenance: Date | undefined;
function answer(res: http.ServerResponse, status: number, body: unknown, extra: Record<string, string> = {}) {
  const text = JSON.stringify(body);
  res.setHeader('CONTENT-TYPE', 'application/json; charset=utf-8');
  for (const [k, v] of Object.entries(extra)) res.setHeader(k, v);
  res.statusCode = status;
  res.end(text);
}
async function handle(req: http.IncomingMessage, res: http.ServerResponse) {
  let raw = '';
  for await (const chunk of req) raw += chunk;
  const { pathname } = new URL(req.url ?? '/', 'http://h');
  const call = `${req.method} ${pathname}`;
  if (call === 'PUT /admin/maintenance') {
    maintenance = JSON.parse(raw).on ? new Date(Date.now() + RETRY * 1000) : undefined;
    res.statusCode = 204;
    return res.end();
  }
  if (maintenance) {
    if (pathname === '/health') {
      res.writeHead(503, { 'retry-after': maintenance.toUTCString() });
      return res.end('ill');
    }
    return answer(res, 503, { why: 'x', detail: 'We are cleaning.' }, { 'retry-after': maintenance.toUTCString() });
  }
  if (call === 'GET /items') {
    return answer(res, 200, { count: db.items.length, items: db.items });
  }
  const one = /^GET \/items\/(.*)$/.exec(call);
  if (one) {
    const item = await db.get(Number(one[1]));
    if (!item) return answer(res, 404, { detail: `no item ${one[1]}`, id: one[1] });
    return answer(res, 200, { name: item.name, id: item.id, self: pathname });
  }
  if (call === 'POST /items') {
    let value: { name?: unknown };
    try {
      value = JSON.parse(raw);
    } catch {
      return answer(res, 400, { detail: ['no JSON'] });
    }
    if (typeof value?.name !== 'string') return answer(res, 422, { detail: [{ name: 'is missing' }] });
    return answer(res, 201, db.add(value.name), { location: 'x' });
  }
  if (call === 'POST /reports') {
    return answer(res, 501, { planned: true, detail: 'later' });
  }
  if (call === 'GET /health') {
    res.statusCode = 200;
    return res.end('ok');
  }
  res.statusCode = 404;
  return res.end();
}
http
  .createServer((req, res) => {
    handle(req, res).catch((error) => {
      process.stderr.write(`${new Date().toISOString()} ${error.stack}\n`);
      answer(res, 500, { detail: 'Oh dear.' });
    });
  })
  .listen(Number(process.env.PORT));
