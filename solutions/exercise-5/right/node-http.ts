// Plain node:http that listens on PORT by itself; ids in the items, an absolute Location, text/plain without a charset.
import { createServer, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { type Item, items, jobs, tasks } from '../data.ts';

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [, collection, id = ''] = pathname.split('/');

  switch (`${request.method} ${collection}`) {
    case 'GET ping':
      return send(response, 200, { ping: 'pong' });
    case 'GET items':
      return items.has(id) ? send(response, 200, { id, ...items.get(id) }) : itemNotFound(response);
    case 'PUT items':
      return putItem(response, id, (await json(request)) as Partial<Item>);
    case 'DELETE items':
      return items.delete(id) ? response.writeHead(204).end() : itemNotFound(response);
    case 'PUT get-or-create-task': {
      const isNew = !tasks.has(id);
      tasks.add(id);
      return send(response, isNew ? 201 : 200, { id, isNew });
    }
    case 'GET jobs':
      return send(response, jobs.get(id) === 'processing' ? 202 : 200, { job: id, status: jobs.get(id) });
    case 'GET old-items':
      return response.writeHead(307, { Location: `http://${request.headers.host}/items/${id}` }).end();
    case 'GET unicorns':
      if (id === 'yolo') return send(response, 418, { message: 'Oops, yolo did it again.' });
      return send(response, 200, { unicorn_name: id });
    case 'GET banner':
      return response.writeHead(200, { 'content-type': 'text/plain' }).end('hello there');
    default:
      return send(response, 404, { detail: 'Not found' });
  }
});

function putItem(response: ServerResponse, id: string, { name, size }: Partial<Item>) {
  if (typeof name !== 'string' || !['number', 'undefined'].includes(typeof size)) {
    return send(response, 422, { detail: [{ loc: ['body', 'name'], msg: 'must be a text' }] });
  }
  const status = items.has(id) ? 200 : 201;
  const item: Item = size === undefined ? { name } : { name, size };
  items.set(id, item);
  return send(response, status, { id, size: null, ...item });
}

function itemNotFound(response: ServerResponse) {
  response.setHeader('X-Error', 'unknown-item');
  return send(response, 404, { detail: 'Item not found' });
}

function send(response: ServerResponse, status: number, value: object) {
  return response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

server.listen(process.env.PORT);
