// A fetch function over arrays; ids of what was deleted are used again, and Location is absolute.
interface Item {
  id: number;
  name: string;
  price: number;
}

interface User {
  id: number;
  name: string;
  email: string;
}

const items: Item[] = [];
const users: User[] = [];

const error = (status: number, detail: unknown, headers: Record<string, string> = {}) =>
  Response.json({ detail }, { status, headers });
const invalid = (field: string) =>
  error(422, [{ loc: ['body', field], msg: `${field} is wrong`, type: 'value_error' }]);

const freeId = (taken: { id: number }[]) => Math.max(0, ...taken.map(({ id }) => id)) + 1;

const created = (request: Request, thing: Item | User) => {
  const headers = { location: `${request.url}/${thing.id}`, 'x-created': 'yes' };
  return Response.json(thing, { status: 201, headers });
};

async function collection(request: Request, name: string): Promise<Response> {
  if (request.method === 'GET') return Response.json(name === 'items' ? items : users.toReversed());
  const body = (await request.json()) as Partial<Item & User>;
  if (typeof body.name !== 'string') return invalid('name');
  if (name === 'items') {
    if (typeof body.price !== 'number' || body.price < 0) return invalid('price');
    const item = { id: freeId(items), name: body.name, price: body.price };
    items.push(item);
    return created(request, item);
  }
  const { email } = body;
  if (typeof email !== 'string') return invalid('email');
  if (users.find((user) => user.email === email)) return error(409, 'User with this email already exists');
  const user = { email, id: freeId(users), name: body.name, active: true };
  users.push(user);
  return created(request, user);
}

async function member(request: Request, things: (Item | User)[], text: string): Promise<Response> {
  const allow = things === users ? 'GET, DELETE' : 'DELETE,GET,HEAD,OPTIONS,PUT';
  if (!allow.includes(request.method)) return error(405, 'Not with this method', { Allow: allow });
  const id = Number(text);
  if (!Number.isInteger(id)) return error(422, [{ loc: ['path', 0], msg: text, type: 'int' }]);
  const at = things.findIndex((thing) => thing.id === id);
  if (at < 0) return error(404, 'gone, or never there');
  if (request.method === 'DELETE') {
    things.splice(at, 1);
    return new Response(null, { status: 204 });
  }
  if (request.method === 'PUT') {
    const { name, price } = (await request.json()) as Partial<Item>;
    if (typeof name !== 'string') return invalid('name');
    if (typeof price !== 'number' || price < 0) return invalid('price');
    things[at] = { id, name, price };
  }
  return Response.json(things[at]);
}

export default async function answer(request: Request): Promise<Response> {
  const [, name, id] = new URL(request.url).pathname.split('/');
  if (name !== 'items' && name !== 'users') return error(404, 'no such path');
  return id ? member(request, name === 'items' ? items : users, id) : collection(request, name);
}
