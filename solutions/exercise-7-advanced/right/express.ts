// Express 5 with one error handler; its own parser reads every kind of JSON, and an error of it is given new words.
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { boom } from '../boom.ts';

type Item = Record<string, unknown> & { id: number; stock: number };

class Problem extends Error {
  status: number;
  members: object;

  constructor(status: number, type: string, members: object = {}) {
    super(type.replaceAll('-', ' '));
    this.status = status;
    this.members = { type: `tag:shop.example,2025:${type}`, ...members };
  }
}

const app = express();

app.use((request, response, next) => {
  response.set('X-Request-Id', request.get('X-Request-Id') || crypto.randomUUID());
  next();
});

const takes =
  (type: string): RequestHandler =>
  (request, response, next) => {
    if (request.is(type)) return next();
    response.set(request.method === 'PATCH' ? 'Accept-Patch' : 'Accept', type);
    throw new Problem(415, 'wrong-media-type');
  };

const parsed = express.json({ type: ['application/json', 'application/merge-patch+json'], strict: false });

const items = new Map<string, Item>();
let nextId = 1000;

function check({ name, price, stock, note }: Record<string, unknown>) {
  const wrong = [
    (typeof name !== 'string' || name === '') && '#/name',
    (typeof price !== 'number' || price < 0) && '#/price',
    (!Number.isInteger(stock) || Number(stock) < 0) && '#/stock',
    note !== undefined && typeof note !== 'string' && '#/note',
  ].filter((pointer) => typeof pointer === 'string');
  const errors = wrong.map((pointer) => ({ pointer, detail: `see ${pointer}`, received: 'something else' }));
  if (errors.length > 0) throw new Problem(422, 'invalid-item', { errors });
}

const find = (id = ''): Item => {
  const item = items.get(id);
  if (!item) throw new Problem(404, 'no-item', { detail: `No item ${id}` });
  return item;
};

app
  .route('/items')
  .get((_request, response) => void response.json([...items.values()]))
  .post(takes('application/json'), parsed, (request, response) => {
    const item: Item = { stock: 0, ...request.body, id: nextId++ };
    check(item);
    items.set(String(item.id), item);
    response.status(201).location(`/items/${item.id}`).json(item);
  })
  .all((_request, response) => {
    response.set('Allow', 'GET, POST, HEAD, OPTIONS');
    throw new Problem(405, 'wrong-method');
  });

app
  .route('/items/:id')
  .get((request, response) => void response.json(find(request.params.id)))
  .patch(takes('application/merge-patch+json'), parsed, (request, response) => {
    const patched = { ...find(request.params.id), ...request.body };
    for (const member of Object.keys(patched)) if (patched[member] === null) delete patched[member];
    check(patched);
    items.set(request.params.id ?? '', patched);
    response.json(patched);
  })
  .delete((request, response) => {
    find(request.params.id);
    items.delete(request.params.id ?? '');
    response.status(204).end();
  });

app.post('/items/:id/buy', parsed, (request, response) => {
  const item = find(request.params.id);
  const { quantity } = request.body;
  if (quantity > item.stock) throw new Problem(409, 'out-of-stock', { available: item.stock });
  item.stock -= quantity;
  response.json({ ok: true });
});

app.get('/boom', () => boom());

app.use((request) => {
  throw new Problem(404, 'no-such-path', { detail: `${request.method} ${request.path}` });
});

const answer: ErrorRequestHandler = (error, request, response, _next) => {
  const problem =
    error instanceof Problem ? error : new Problem(error.status ?? 500, error.status ? 'unreadable' : 'internal');
  if (problem.status >= 500) console.error(error);
  const { status, message: title, members } = problem;
  response
    .status(status)
    .type('application/problem+json')
    .json({ title, status, instance: request.originalUrl, ...members });
};
app.use(answer);

export default app;
