// Plain node:http that listens on PORT by itself; try/catch, 204 for the switch, the time beside a failure, 400 for bad JSON.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { add, get, items } from '../database.ts';

let maintenance = false;

const server = createServer(async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    console.error(error);
    send(response, 500, { detail: 'Something went wrong at our side.', time: new Date() });
  }
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${request.url}`;
  if (route === 'PUT /admin/maintenance') {
    maintenance = JSON.parse(await textOf(request)).on;
    response.writeHead(204).end();
    return;
  }
  if (maintenance) {
    response.setHeader('Retry-After', process.env.RETRY_S ?? '60');
    return send(response, 503, { detail: 'Back soon.', since: 'today' });
  }

  const id = /^GET \/items\/(\d+)$/.exec(route)?.[1];
  if (id !== undefined) {
    const item = await get(Number(id));
    return item ? send(response, 200, item) : send(response, 404, { detail: `Nobody knows item ${id}.` });
  }

  switch (route) {
    case 'GET /items':
      return send(response, 200, { count: items.length, items });
    case 'POST /items':
      return addItem(response, await textOf(request));
    case 'POST /reports':
      return send(response, 501, { detail: 'There are no reports yet.' });
    case 'GET /health':
      return send(response, 200, { status: 'ok' });
    default:
      return send(response, 404, { detail: 'Nothing here.' });
  }
}

function addItem(response: ServerResponse, text: string) {
  let body: { name?: unknown };
  try {
    body = JSON.parse(text);
  } catch {
    return send(response, 400, { detail: 'That is not JSON.' });
  }
  if (typeof body.name !== 'string') return send(response, 422, { detail: 'A name is missing.' });
  send(response, 201, add(body.name));
}

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

server.listen(process.env.PORT);
