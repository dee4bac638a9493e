// A bare (request, response) handler that throws what it refuses.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { items, tokens, users } from '../data.ts';

class Refusal extends Error {
  readonly status: number;
  readonly detail: unknown;
  readonly headers: Record<string, string | string[]>;

  constructor(status: number, detail: unknown, headers: Record<string, string | string[]> = {}) {
    super();
    this.status = status;
    this.detail = detail;
    this.headers = headers;
  }
}

const problem = (...loc: string[]) => ({ loc, msg: 'wrong', type: 'error' });

function callerOf({ headers }: IncomingMessage) {
  for (const [token, role] of tokens) if (headers.authorization === `Bearer ${token}`) return role;
  throw new Refusal(401, 'Unknown caller', { 'www-authenticate': 'Bearer' });
}

async function handle(request: IncomingMessage): Promise<[number, unknown]> {
  const { method, url = '' } = request;
  const { pathname, searchParams } = new URL(url, 'http://here');
  const id = Number(pathname.split('/').pop());

  if (pathname === '/items') {
    const limit = Number.parseFloat(searchParams.get('limit') ?? '');
    if (!Number.isInteger(limit)) throw new Refusal(422, [problem('header'), problem('query', 'limit')]);
    if (limit < 1) throw new Refusal(400, 'limit must be at least 1');
    return [200, { items: items.slice(0, limit), next: null }];
  }
  if (pathname === '/protected') return [200, { caller: callerOf(request), data: 'secret' }];
  if (pathname.startsWith('/admin/users/')) {
    if (callerOf(request) !== 'admin') throw new Refusal(403, 'Not authorized');
    const user = users.find((candidate) => candidate.id === id);
    if (!user) throw new Refusal(404, 'User not found');
    users.splice(users.indexOf(user), 1);
    return [200, { deleted: true }];
  }
  if (pathname.startsWith('/users/')) {
    if (method !== 'GET' && method !== 'HEAD') throw new Refusal(405, 'Only reading', { Allow: ['HEAD', 'GET'] });
    for (const user of users) if (user.id === id) return [200, user];
    throw new Refusal(404, 'User not found');
  }
  if (pathname === '/users') {
    const body = await json(request).catch(() => ({})); // what is not JSON has no fields
    const { name, age } = body as Record<string, unknown>;
    const missing = [typeof name !== 'string' && 'name', !Number.isInteger(age) && 'age'].filter(
      (field) => field !== false,
    );
    if (missing.length > 0)
      throw new Refusal(
        422,
        missing.map((field) => problem('body', field)),
      );
    const user = { id: Math.max(0, ...users.map(({ id }) => id)) + 1, name: name as string, age: age as number };
    users.push(user);
    return [201, user];
  }
  throw new Refusal(404, 'Not Found');
}

export default function handler(request: IncomingMessage, response: ServerResponse) {
  const send = (status: number, body: unknown, headers = {}) =>
    response
      .writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
      .end(JSON.stringify(body));

  handle(request).then(
    ([status, body]) => send(status, body),
    (error: unknown) => {
      if (error instanceof Refusal) send(error.status, { detail: error.detail }, error.headers);
      else send(500, { detail: 'Internal Server Error' });
    },
  );
}
