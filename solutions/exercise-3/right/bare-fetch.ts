// An object with a fetch function, and a table of routes.
import { items, tokens, users } from '../data.ts';

type Handler = (request: Request, id: number) => Response | Promise<Response>;

const problems = (...places: [string, string][]) =>
  Response.json({ detail: places.map((loc) => ({ loc, msg: 'missing or wrong', type: 'invalid' })) }, { status: 422 });
const refuse = (status: number, detail: string, headers = {}) => Response.json({ detail }, { status, headers });
const roleOf = (request: Request) =>
  tokens.get(request.headers.get('Authorization')?.match(/^Bearer (\S+)$/)?.[1] ?? '');
const whoAreYou = () => refuse(401, 'Not authenticated', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });

let lastId = 100;
const everyone = new Map<number, object>(users.map((user) => [user.id, user]));

const routes: [pattern: RegExp, handlers: Record<string, Handler>][] = [
  [
    /^\/items$/,
    {
      GET: (request) => {
        const limit = new URL(request.url).searchParams.get('limit');
        if (!limit?.match(/^[+-]?\d+$/)) return problems(['query', 'limit']);
        if (+limit <= 0) return refuse(400, 'limit must be at least 1');
        return Response.json({ items: items.slice(0, +limit) }, { headers: { 'X-Total': '5' } });
      },
    },
  ],
  [/^\/protected$/, { GET: (request) => (roleOf(request) ? Response.json({ data: 'secret' }) : whoAreYou()) }],
  [
    /^\/admin\/users\/(\d+)$/,
    {
      DELETE: (request, id) => {
        const role = roleOf(request);
        if (!role) return whoAreYou();
        if (role !== 'admin') return refuse(403, 'Not authorized');
        return everyone.delete(id) ? Response.json({ deleted: true, id }) : refuse(404, 'Nobody has this id');
      },
    },
  ],
  [
    /^\/users\/(\d+)$/,
    {
      GET: (_request, id) => {
        const user = everyone.get(id);
        return user ? Response.json(user) : refuse(404, 'User not found');
      },
    },
  ],
  [
    /^\/users$/,
    {
      POST: async (request) => {
        const body = (await request.json()) as { name?: unknown; age?: unknown };
        const wrong: [string, string][] = [];
        if (typeof body.age !== 'number') wrong.push(['body', 'age']);
        if (typeof body.name !== 'string') wrong.push(['body', 'name']);
        if (wrong.length > 0) return problems(...wrong);
        lastId += 1;
        const id = lastId;
        everyone.set(id, { ...body, id });
        return Response.json({ age: body.age, id, name: body.name }, { status: 201 });
      },
    },
  ],
];

export default {
  async fetch(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname;
    for (const [pattern, handlers] of routes) {
      const match = pattern.exec(path);
      if (!match) continue;
      const handler = handlers[request.method];
      if (!handler) return new Response(null, { status: 405, headers: { Allow: Object.keys(handlers).join() } });
      return Promise.resolve(handler(request, Number(match[1]))).catch(() => refuse(400, 'The body is not JSON'));
    }
    return new Response(null, { status: 404 });
  },
};
