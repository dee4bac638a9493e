import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

const app = new Hono();

const items = new Map<number, { id: number; name: string; price: number }>();
const users = new Map<number, { id: number; name: string; email: string }>();
let lastItemId = 0;
let lastUserId = 0;

// What the handlers throw, and the one place where it becomes an answer.

const notFound = (what: string) => new HTTPException(404, { message: `${what} not found` });

function invalid(where: 'path' | 'body', field: string, msg: string) {
  const detail = [{ loc: [where, field], msg, type: 'value_error' }];
  return new HTTPException(422, { res: Response.json({ detail }, { status: 422 }) });
}

app.onError((error, c) => {
  if (error instanceof HTTPException) return error.res ?? c.json({ detail: error.message }, error.status);
  console.error(error);
  return c.json({ detail: 'Internal Server Error' }, 500);
});

app.notFound((c) => c.json({ detail: 'Not Found' }, 404));

const onlyAllow = (methods: string) => (c: Context) =>
  c.json({ detail: 'Method Not Allowed' }, 405, { Allow: methods });

// What the handlers read from a request.

function idOf(c: Context) {
  const text = c.req.param('id') ?? '';
  if (!/^-?\d+$/.test(text)) throw invalid('path', 'id', 'id must be an integer');
  return Number(text);
}

/** The members of the body; none if it is not JSON. */
async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  return (await c.req.json().catch(() => null)) ?? {};
}

async function itemOf(c: Context) {
  const { name, price } = await bodyOf(c);
  if (typeof name !== 'string') throw invalid('body', 'name', 'name must be a text');
  if (typeof price !== 'number' || price < 0) throw invalid('body', 'price', 'price must be a number, 0 or more');
  return { name, price };
}

async function userOf(c: Context) {
  const { name, email } = await bodyOf(c);
  if (typeof name !== 'string') throw invalid('body', 'name', 'name must be a text');
  if (typeof email !== 'string') throw invalid('body', 'email', 'email must be a text');
  return { name, email };
}

// The handlers: errors first, then the work, then the answer.

app.get('/items', (c) => c.json([...items.values()]));

app.post('/items', async (c) => {
  const item = await itemOf(c);
  lastItemId += 1;
  const created = { id: lastItemId, ...item };
  items.set(created.id, created);
  return c.json(created, 201, { Location: `/items/${created.id}` });
});

app.all('/items', onlyAllow('GET, HEAD, POST'));

app.get('/items/:id', (c) => {
  const item = items.get(idOf(c));
  if (!item) throw notFound('Item');
  return c.json(item);
});

app.put('/items/:id', async (c) => {
  const id = idOf(c);
  if (!items.has(id)) throw notFound('Item');
  const item = { id, ...(await itemOf(c)) };
  items.set(id, item);
  return c.json(item);
});

app.delete('/items/:id', (c) => {
  if (!items.delete(idOf(c))) throw notFound('Item');
  return c.body(null, 204);
});

app.all('/items/:id', onlyAllow('GET, HEAD, PUT, DELETE'));

app.get('/users', (c) => c.json([...users.values()]));

app.post('/users', async (c) => {
  const user = await userOf(c);
  if ([...users.values()].some(({ email }) => email === user.email)) {
    throw new HTTPException(409, { message: 'User with this email already exists' });
  }
  lastUserId += 1;
  const created = { id: lastUserId, ...user };
  users.set(created.id, created);
  return c.json(created, 201, { Location: `/users/${created.id}` });
});

app.all('/users', onlyAllow('GET, HEAD, POST'));

app.get('/users/:id', (c) => {
  const user = users.get(idOf(c));
  if (!user) throw notFound('User');
  return c.json(user);
});

app.delete('/users/:id', (c) => {
  if (!users.delete(idOf(c))) throw notFound('User');
  return c.body(null, 204);
});

app.all('/users/:id', onlyAllow('GET, HEAD, DELETE'));

export default app;
