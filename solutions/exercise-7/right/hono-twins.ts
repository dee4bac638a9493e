// Hono, with one function that makes both families of endpoints.
import { Hono } from 'hono';

type Thing = Record<string, unknown>;
interface Family {
  readonly find: (body: Thing) => string[];
  readonly conflict?: (body: Thing, all: Thing[]) => string | undefined;
}

function family({ find, conflict }: Family) {
  const all = new Map<number, Thing>();
  const routes = new Hono();
  let count = 0;

  const problems = (fields: string[]) => ({
    detail: fields.map((name) => ({ loc: ['body', name], msg: name, type: '-' })),
  });
  const notFound = { detail: 'Not found' };

  routes.get('/', (c) => c.json([...all.values()]));

  routes.post('/', async (c) => {
    const body = await c.req.json();
    const wrong = find(body);
    if (wrong.length > 0) return c.json(problems(wrong), 422);
    const clash = conflict?.(body, [...all.values()]);
    if (clash) return c.json({ detail: clash }, 409);
    count += 1;
    all.set(count, { ...body, id: count });
    c.header('Location', `${c.req.path}/${count}`);
    return c.json(all.get(count) ?? {}, 201);
  });

  routes.use('/:id', async (c, next) => {
    if (!['GET', 'PUT', 'DELETE'].includes(c.req.method)) {
      return c.json({ detail: 'Method Not Allowed' }, 405, { Allow: 'get, put, delete' });
    }
    const id = Number(c.req.param('id'));
    if (!Number.isInteger(id)) return c.json(problems(['id']), 422);
    return all.has(id) ? next() : c.json(notFound, 404);
  });

  routes.get('/:id', (c) => c.json(all.get(Number(c.req.param('id'))) ?? {}));

  routes.put('/:id', async (c) => {
    const id = Number(c.req.param('id'));
    const body = await c.req.json();
    const wrong = find(body);
    if (wrong.length > 0) return c.json(problems(wrong), 422);
    all.set(id, { ...body, id });
    return c.json({ ...body, id });
  });

  routes.delete('/:id', (c) => {
    all.delete(Number(c.req.param('id')));
    return c.newResponse(null, 204);
  });

  return routes;
}

const app = new Hono();
const noText = (body: Thing, ...names: string[]) => names.filter((name) => typeof body[name] !== 'string');

app.route(
  '/items',
  family({ find: (body) => [...noText(body, 'name'), ...(Number(body.price ?? -1) >= 0 ? [] : ['price'])] }),
);
app.route(
  '/users',
  family({
    find: (body) => noText(body, 'name', 'email'),
    conflict: ({ email }, all) =>
      all.some((user) => user.email === email) ? 'User with this email already exists' : undefined,
  }),
);
app.notFound((c) => c.json({ detail: `${c.req.method} ${c.req.path} leads nowhere` }, 404));

export default { fetch: app.fetch, port: 3000 };
