import { type Context, Hono } from 'hono';
import { users as givenUsers, items, tokens } from './data.ts';

const app = new Hono();

const users = new Map(givenUsers.map((user) => [user.id, user]));
let lastId = givenUsers.length;

/** The role of the caller, if the request carries a token that the server knows. */
function roleOf(c: Context) {
  const [, token = ''] = /^Bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  return tokens.get(token);
}

const unauthorized = (c: Context) => c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });

const problem = (where: 'query' | 'body', field: string, msg: string) => ({
  loc: [where, field],
  msg,
  type: 'value_error',
});

app.get('/items', (c) => {
  const limit = c.req.query('limit') ?? '';
  if (!/^-?\d+$/.test(limit)) return c.json({ detail: [problem('query', 'limit', 'limit must be an integer')] }, 422);
  if (Number(limit) < 1) return c.json({ detail: 'limit must be at least 1' }, 400);
  return c.json({ items: items.slice(0, Number(limit)) });
});

app.get('/protected', (c) => (roleOf(c) ? c.json({ data: 'secret' }) : unauthorized(c)));

app.delete('/admin/users/:id', (c) => {
  const role = roleOf(c);
  if (!role) return unauthorized(c);
  if (role !== 'admin') return c.json({ detail: 'Not authorized' }, 403);

  const deleted = users.delete(Number(c.req.param('id')));
  return deleted ? c.json({ deleted: true }) : c.json({ detail: 'User not found' }, 404);
});

app.get('/users/:id', (c) => {
  const user = users.get(Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.all('/users/:id', (c) => c.json({ detail: 'Method Not Allowed' }, 405, { Allow: 'GET, HEAD' }));

app.post('/users', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return c.json({ detail: 'The body is not JSON' }, 400);

  const { name, age } = body ?? {};
  const problems = [];
  if (typeof name !== 'string') problems.push(problem('body', 'name', 'name must be a text'));
  if (!Number.isInteger(age)) problems.push(problem('body', 'age', 'age must be an integer'));
  if (problems.length > 0) return c.json({ detail: problems }, 422);

  lastId += 1;
  const user = { id: lastId, name, age };
  users.set(user.id, user);
  return c.json(user, 201);
});

export default app;
