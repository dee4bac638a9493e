// Plain node:http that listens on PORT by itself; absolute Location, charset, PATCH is 204, 410 after a deletion.
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, STATUS_CODES } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { boom } from '../boom.ts';

type Members = Record<string, unknown>;

interface Reply {
  status: number;
  headers?: OutgoingHttpHeaders;
  body?: object;
}

const failure = (status: number, more: Members = {}, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  body: { status, title: STATUS_CODES[status], type: `https://shop.example/errors#${status}`, ...more },
});

const shelves: (Members | 'sold')[] = [];

const rules: Record<string, (value: unknown) => boolean> = {
  stock: (value = 0) => Number.isSafeInteger(value) && Number(value) >= 0,
  price: (value) => typeof value === 'number' && value >= 0,
  name: (value) => typeof value === 'string' && value.length > 0,
  note: (value = '') => typeof value === 'string',
};

const mistakesOf = (item: Members) =>
  Object.keys(rules)
    .filter((member) => !rules[member]?.(item[member]))
    .map((member) => ({ pointer: `#/${member}`, detail: `This ${member} will not do.`, code: 'rule' }));

async function jsonOf(request: IncomingMessage): Promise<Members | undefined> {
  try {
    return JSON.parse(String(await buffer(request)));
  } catch {
    return undefined;
  }
}

const isOf = (type: string, { headers }: IncomingMessage) => headers['content-type']?.split(';')[0]?.trim() === type;

async function handle(request: IncomingMessage): Promise<Reply> {
  const { method = '', url = '/', headers } = request;
  const path = new URL(url, 'http://shop').pathname;
  if (path === '/boom') boom();

  if (path === '/items' && method === 'POST') {
    if (!isOf('application/json', request)) return failure(415, { detail: 'JSON, please.' });
    const sent = await jsonOf(request);
    if (!sent) return failure(400, { detail: 'Expecting JSON, but the text ends too early.' });
    const errors = mistakesOf(sent);
    if (errors.length > 0)
      return failure(422, { errors, detail: `${errors.length} members are wrong.`, instance: path });
    const id = shelves.push('sold') * 10;
    const item = { stock: 0, ...sent, id, self: `/items/${id}` };
    shelves[id / 10 - 1] = item;
    return { status: 201, headers: { location: `http://${headers.host ?? 'localhost'}/items/${id}` }, body: item };
  }
  if (path === '/items') {
    if (method === 'GET' || method === 'HEAD') return { status: 200, body: shelves.filter((item) => item !== 'sold') };
    return failure(405, {}, { allow: 'POST, GET, OPTIONS' });
  }

  const [, items, id, action] = path.split('/');
  const place = Number(id) / 10 - 1;
  const item = items === 'items' ? shelves[place] : undefined;
  if (item === 'sold') return failure(410, { detail: 'It was here once.', instance: path });
  if (!item) return failure(404, { detail: `Nothing is at ${path}.`, instance: `http://localhost${path}` });

  switch (`${method} ${action ?? ''}`) {
    case 'GET ':
    case 'HEAD ':
      return { status: 200, body: item };
    case 'DELETE ':
      shelves[place] = 'sold';
      return { status: 204 };
    case 'PATCH ': {
      const accepted = 'application/merge-patch+json';
      if (!isOf(accepted, request)) return failure(415, {}, { 'accept-patch': `${accepted}; charset=utf-8` });
      const copy = { ...item };
      for (const [member, value] of Object.entries((await jsonOf(request)) ?? {})) {
        if (value === null) delete copy[member];
        else copy[member] = value;
      }
      const errors = mistakesOf(copy);
      if (errors.length > 0) return failure(422, { errors });
      shelves[place] = copy;
      return { status: 204 };
    }
    case 'POST buy': {
      const quantity = Number((await jsonOf(request))?.quantity);
      const available = Number(item.stock);
      if (quantity > available) return failure(409, { available, type: 'https://shop.example/errors#out-of-stock' });
      item.stock = available - quantity;
      return { status: 200, body: { sold: quantity } };
    }
    default:
      return failure(405, {}, { allow: 'GET, HEAD, PATCH, DELETE' });
  }
}

const server = createServer(async (request, response) => {
  const { status, headers, body } = await handle(request).catch((error) => {
    console.log(error.stack);
    return failure(500, { detail: 'Please tell us the id of this request.' });
  });
  const id = request.headers['x-request-id'] ?? `${process.pid}-${process.hrtime.bigint()}`;
  response.setHeader('X-Request-ID', id);
  response.writeHead(status, { ...(body && { 'content-type': 'application/json; charset=utf-8' }), ...headers });
  response.end(body && JSON.stringify(body));
});

server.listen(Number(process.env.PORT), process.env.HOST);
