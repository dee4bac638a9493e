// A (request, response) handler; promises with then and catch, charset in Content-Type, seconds that count down.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as database from '../database.ts';

const retryS = Number(process.env.RETRY_S || 60);
let maintenanceUntil: number | undefined;

export default function handle(request: IncomingMessage, response: ServerResponse): void {
  const reply = (status: number, value: object) => {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(value, null, 2));
  };
  const fail = (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    reply(500, { detail: 'Internal server error', code: 'E1' });
  };

  text(request)
    .then((body) => answer(`${request.method} ${request.url}`, body))
    .then(([status, value]) => {
      if (status === 503) response.setHeader('retry-after', secondsLeft());
      reply(status, value);
    })
    .catch(fail);
}

function secondsLeft(): number {
  return Math.ceil(((maintenanceUntil ?? 0) - Date.now()) / 1000);
}

async function answer(route: string, body: string): Promise<[status: number, value: object]> {
  if (route === 'PUT /admin/maintenance') {
    maintenanceUntil = JSON.parse(body).on ? Date.now() + retryS * 1000 : undefined;
    return [200, {}];
  }
  if (maintenanceUntil !== undefined) return [503, { detail: 'maintenance' }];
  if (route === 'GET /items') return [200, { items: database.items }];
  if (route === 'GET /health') return [200, { status: 'ok' }];
  if (route === 'POST /reports') return [501, { detail: 'reports are planned' }];
  if (route === 'POST /items') return addItem(body);

  const item = route.startsWith('GET /items/') ? await database.get(Number(route.slice(11))) : undefined;
  return item ? [200, { ...item, link: `/items/${item.id}` }] : [404, { detail: 'no such item' }];
}

function addItem(body: string): [status: number, value: object] {
  try {
    const { name } = JSON.parse(body);
    return name ? [201, database.add(name)] : [422, { detail: 'no name' }];
  } catch {
    return [400, { detail: 'no JSON' }];
  }
}
