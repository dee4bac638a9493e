// An object with fetch; errors of the domain are classes that know their problem, ids come from the clock.
import { boom } from '../boom.ts';

abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly headers: Record<string, string> = {};
  readonly members: object = {};
}

class NotFound extends Refusal {
  readonly status = 404;
}

class WrongMethod extends Refusal {
  readonly status = 405;
  override readonly headers = { Allow: 'post,get,head' };
}

class WrongType extends Refusal {
  readonly status = 415;
  override readonly headers = { 'Accept-Patch': 'Application/Merge-Patch+JSON', Accept: 'application/json' };
}

class Malformed extends Refusal {
  readonly status = 400;
}

class Invalid extends Refusal {
  readonly status = 422;
  override readonly members: object;
  constructor(errors: object[]) {
    super('Some members are not right');
    this.members = { errors };
  }
}

class OutOfStock extends Refusal {
  readonly status = 409;
  override readonly members: object;
  constructor(available: number) {
    super('There are not as many');
    this.members = { available, type: 'out-of-stock' };
  }
}

class Item {
  name: unknown;
  price: unknown;
  stock: unknown;
  note?: unknown;

  constructor({ name, price, stock = 0, note }: Record<string, unknown>) {
    this.name = name;
    this.price = price;
    this.stock = stock;
    if (note !== undefined && note !== null) this.note = note;

    const errors: object[] = [];
    const wrong = (member: string) => errors.push({ pointer: `#/${member}`, detail: 'wrong' });
    if (!name || typeof name !== 'string') wrong('name');
    if (!(typeof price === 'number' && price >= 0)) wrong('price');
    if (!(Number.isInteger(stock) && (stock as number) >= 0)) wrong('stock');
    if (!['string', 'undefined'].includes(typeof this.note)) wrong('note');
    if (errors.length > 0) throw new Invalid(errors);
  }
}

const items: Record<number, Item> = {};

async function body(request: Request, type: string) {
  if (!request.headers.get('Content-Type')?.startsWith(type)) throw new WrongType('I cannot read this type');
  return request.json().catch(() => {
    throw new Malformed('This is not JSON');
  }) as Promise<Record<string, unknown>>;
}

async function answer(request: Request, pathname: string): Promise<Response> {
  if (pathname === '/boom') boom();
  if (pathname === '/items') {
    if (request.method === 'GET') {
      return Response.json(Object.entries(items).map(([id, item]) => ({ id: Number(id), ...item })));
    }
    if (request.method !== 'POST') throw new WrongMethod('Not here');
    const item = new Item(await body(request, 'application/json'));
    const id = Date.now();
    items[id] = item;
    return Response.json({ ...item, id }, { status: 201, headers: { Location: `items/${id}` } });
  }

  const [, id, buy] = /^\/items\/(\d+)(\/buy)?$/.exec(pathname) ?? [];
  const item = items[Number(id)];
  if (!item) throw new NotFound(`${pathname} leads nowhere`);
  if (buy) {
    const { quantity } = await body(request, 'application/json');
    const left = Number(item.stock) - Number(quantity);
    if (left < 0) throw new OutOfStock(Number(item.stock));
    item.stock = left;
    return Response.json({ left });
  }
  if (request.method === 'PATCH') {
    items[Number(id)] = new Item({ ...item, ...(await body(request, 'application/merge-patch+json')) });
    return Response.json(null);
  }
  if (request.method === 'DELETE') return new Response(null, { status: delete items[Number(id)] ? 204 : 404 });
  return Response.json({ ...item, id: Number(id) });
}

function problemOf(error: unknown, instance: string): Response {
  if (!(error instanceof Refusal)) console.error(error);
  const { status, message, members, headers } =
    error instanceof Refusal ? error : { status: 500, message: 'Sorry', members: {}, headers: {} };
  const type = error instanceof Refusal ? `/kinds/${error.constructor.name}` : 'about:blank';
  return Response.json(
    { instance, title: `Problem ${status}`, detail: message, status, type, ...members },
    { status, headers: { ...headers, 'Content-Type': 'application/problem+json;charset=UTF-8' } },
  );
}

export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const response = await answer(request, pathname).catch((error) => problemOf(error, pathname));
    response.headers.set(
      'x-request-id',
      request.headers.get('x-request-id') ?? `${performance.now()}-${Math.random()}`,
    );
    return response;
  },
};
