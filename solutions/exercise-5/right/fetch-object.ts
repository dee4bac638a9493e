// An object with fetch, as other runtimes have it; Response objects only, a relative Location with dots.
import { type Item, items, jobs, tasks } from '../data.ts';

async function fetch(request: Request): Promise<Response> {
  const [, collection, id = ''] = new URL(request.url).pathname.split('/');
  const handler = handlers[`${request.method} /${collection}`];
  return handler ? handler(id, request) : new Response('There is nothing here.', { status: 404 });
}

const handlers: Record<string, (id: string, request: Request) => Response | Promise<Response>> = {
  'GET /ping': () => Response.json({ ping: 'pong' }, { headers: { 'Cache-Control': 'no-store' } }),
  'GET /items': (id) => (items.has(id) ? Response.json(items.get(id)) : noItem()),
  'PUT /items': async (id, request) => {
    const item = (await request.json()) as Item;
    if (typeof item.name !== 'string') return new Response('name must be a text', { status: 422 });
    if ('size' in item && typeof item.size !== 'number') return new Response(null, { status: 422 });
    const before = items.size;
    items.set(id, item);
    return Response.json({ stored: new Date(), ...item }, { status: items.size > before ? 201 : 200 });
  },
  'DELETE /items': (id) =>
    items.delete(id) ? new Response(null, { status: 204 }) : new Response(null, { status: 404 }),
  'PUT /get-or-create-task': (id) => {
    if (tasks.has(id)) return Response.json({ id });
    tasks.add(id);
    return Response.json({ id }, { status: 201, headers: { Location: `/get-or-create-task/${id}` } });
  },
  'GET /jobs': (id) => {
    if (!jobs.has(id)) return Response.json({ detail: 'Job not found' }, { status: 404 });
    return Response.json({ id, done: jobs.get(id) === 'done' }, { status: jobs.get(id) === 'done' ? 200 : 202 });
  },
  'GET /old-items': (id) => new Response(`Moved: ${id}`, { status: 307, headers: { location: `../items/${id}` } }),
  'GET /unicorns': (name) => {
    if (name !== 'yolo') return new Response(`Welcome, ${name}`);
    return Response.json({ name, message: `${name} is a teapot` }, { status: 418 });
  },
  'GET /banner': () => new Response('hello!\n', { headers: { 'Content-Type': 'text/plain; charset=us-ascii' } }),
};

function noItem(): Response {
  return Response.json({ detail: 'Item not found' }, { status: 404, headers: { 'x-error': 'unknown-item' } });
}

export default { fetch };
