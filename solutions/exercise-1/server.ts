import { Hono } from 'hono';
import { boom } from './boom.ts';
import { tokens, users } from './data.ts';

const app = new Hono();

const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.get('/items/:id', (c) => {
  const text = c.req.param('id');
  if (!/^-?\d+$/.test(text)) {
    const problem = { loc: ['path', 'id'], msg: 'id must be an integer', type: 'int_parsing' };
    return c.json({ detail: [problem] }, 422);
  }
  return c.json({ id: Number(text) });
});

app.post('/items', async (c) => {
  const item = await c.req.json().catch(() => undefined);
  return item === undefined ? c.json({ detail: 'The body is not JSON' }, 400) : c.json(item, 201);
});

app.delete('/items/:id', (c) => c.body(null, 204));

app.get('/users/:id', (c) => {
  const user = users.find(({ id }) => id === Number(c.req.param('id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.get('/protected', (c) => {
  const [, token = ''] = /^Bearer +(.+)$/i.exec(c.req.header('Authorization') ?? '') ?? [];
  const role = tokens.get(token);
  if (!role) return c.json({ detail: 'Not authenticated' }, 401, { 'WWW-Authenticate': 'Bearer' });
  if (role !== 'admin') return c.json({ detail: 'Not authorized' }, 403);
  return c.json({ data: 'secret' });
});

app.get('/boom', () => boom());

app.get('/classify/:code', (c) => {
  const code = c.req.param('code');
  if (!/^[1-5]\d\d$/.test(code)) return c.json({ detail: 'A status code is a number from 100 to 599' }, 400);
  return c.json({ code: Number(code), class: classes[Number(code[0]) - 1] });
});

app.notFound((c) => c.json({ detail: 'Not Found' }, 404));

app.onError((error, c) => {
  console.error(error);
  return c.json({ detail: 'Internal Server Error' }, 500);
});

export default app;
