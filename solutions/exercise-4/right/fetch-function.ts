// A bare fetch function; an HTTP-date in Retry-After, 422 for a body that is not JSON, the log on standard output.
import * as database from '../database.ts';

type Body = { name?: unknown; on?: boolean } | undefined;

const retryMs = Number(process.env.RETRY_S ?? 60) * 1000;
let openAgain: Date | undefined;

export default async function handle(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const body = (await request.json().catch(() => undefined)) as Body;

  if (request.method === 'PUT' && pathname === '/admin/maintenance') {
    openAgain = body?.on ? new Date(Date.now() + retryMs) : undefined;
    return Response.json({ maintenance: body?.on });
  }
  if (openAgain) {
    const headers = { 'Retry-After': openAgain.toUTCString() };
    return Response.json({ detail: 'We are repairing something.' }, { status: 503, headers });
  }

  return route(request.method, pathname, body).catch((error) => {
    console.log('Failed:', error.message);
    return Response.json({ detail: 'Internal server error' }, { status: 500 });
  });
}

async function route(method: string, path: string, body: Body): Promise<Response> {
  if (method === 'GET' && path === '/items') return Response.json({ items: database.items });
  if (method === 'GET' && path === '/health') return Response.json({ status: 'ok', uptime: process.uptime() });
  if (method === 'POST' && path === '/reports') return Response.json({ detail: 'Not built yet' }, { status: 501 });

  if (method === 'POST' && path === '/items') {
    if (typeof body?.name !== 'string')
      return Response.json({ detail: 'Send an object with a name.' }, { status: 422 });
    return Response.json(database.add(body.name), { status: 201 });
  }

  const id = /^\/items\/(\d+)$/.exec(path)?.[1];
  const item = id && (await database.get(Number(id)));
  return item ? Response.json(item) : Response.json({ detail: 'Not found' }, { status: 404 });
}
