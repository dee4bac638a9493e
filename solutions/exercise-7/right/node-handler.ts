// A bare (request, response) handler with one small table per kind of thing, and ids that start anywhere.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

type Thing = { id: number } & Record<string, unknown>;
type Rule = (value: unknown) => boolean;

class Table {
  readonly rows: Thing[] = [];
  readonly rules: Record<string, Rule>;
  #next = 1000 + Math.floor(Math.random() * 1000);

  constructor(rules: Record<string, Rule>) {
    this.rules = rules;
  }

  check(body: Record<string, unknown>) {
    const wrong = Object.keys(this.rules).filter((field) => !this.rules[field]?.(body[field]));
    if (wrong.length > 0)
      fail(
        422,
        wrong.map((field) => ({ type: 'wrong', loc: ['body', field], msg: field })),
      );
    return Object.fromEntries(Object.keys(this.rules).map((field) => [field, body[field]]));
  }

  add(fields: Record<string, unknown>) {
    const row = { id: this.#next++, ...fields };
    this.rows.unshift(row);
    return row;
  }

  position(text: string) {
    if (!/^\d+$/.test(text)) fail(422, [{ type: 'integer', loc: ['path', 'id'], msg: text }]);
    const at = this.rows.findIndex(({ id }) => String(id) === text);
    return at < 0 ? fail(404, 'Not there') : at;
  }
}

const isText: Rule = (value) => typeof value === 'string';
const items = new Table({ name: isText, price: (value) => typeof value === 'number' && value >= 0 });
const users = new Table({ name: isText, email: isText });

function fail(status: number, detail: unknown, headers: Record<string, string> = {}): never {
  throw { status, body: { detail }, headers };
}

async function handle(request: IncomingMessage) {
  const [, name, id, more] = (request.url ?? '').split('/');
  const table = name === 'items' ? items : name === 'users' ? users : undefined;
  if (!table || more) return fail(404, 'Unknown path');
  const body = async () => table.check((await json(request).catch(() => ({}))) as Record<string, unknown>);

  switch (`${request.method} ${id ? 'one' : 'all'}`) {
    case 'GET all':
      return { status: 200, body: table.rows };
    case 'POST all': {
      const fields = await body();
      const isTaken = table === users && users.rows.some(({ email }) => email === fields.email);
      if (isTaken) fail(409, 'User with this email already exists');
      const row = table.add(fields);
      return { status: 201, body: row, headers: { Location: `/${name}/${row.id}` } };
    }
    case 'GET one':
      return { status: 200, body: table.rows[table.position(id ?? '')] };
    case 'DELETE one':
      table.rows.splice(table.position(id ?? ''), 1);
      return { status: 204 };
    case 'PUT one': {
      if (table === users) break;
      const at = table.position(id ?? '');
      const row = { id: Number(id), ...(await body()) };
      table.rows[at] = row;
      return { status: 200, body: row };
    }
  }
  return fail(405, 'Another method, please', { Allow: 'GET, DELETE, PUT, OPTIONS' });
}

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  const answer = await handle(request).catch((refusal) => refusal);
  const { status = 500, body, headers } = answer;
  const type = { 'Content-Type': 'application/json; charset="utf-8"' };
  response.writeHead(status, body === undefined ? {} : { ...type, ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
