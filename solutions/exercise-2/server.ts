import { Hono } from 'hono';
import { report } from './report.ts';

const app = new Hono();

const users = new Map<number, Record<string, unknown>>();
let lastId = 0;

app.get('/items/:item_id', (c) => {
  const text = c.req.param('item_id');
  if (!/^-?\d+$/.test(text)) {
    const problem = { loc: ['path', 'item_id'], msg: 'item_id must be an integer', type: 'int_parsing' };
    return c.json({ detail: [problem] }, 422);
  }
  return c.json({ id: Number(text), name: 'Item' });
});

app.post('/users', async (c) => {
  lastId += 1;
  const user = { ...(await c.req.json()), id: lastId };
  users.set(user.id, user);
  c.header('Location', `/users/${user.id}`);
  return c.json(user, 201);
});

app.get('/users/:user_id', (c) => {
  const user = users.get(Number(c.req.param('user_id')));
  return user ? c.json(user) : c.json({ detail: 'User not found' }, 404);
});

app.delete('/users/:user_id', (c) => {
  const deleted = users.delete(Number(c.req.param('user_id')));
  return deleted ? c.body(null, 204) : c.json({ detail: 'User not found' }, 404);
});

app.post('/items', async (c) => c.json(await c.req.json(), 201));

app.post('/process', (c) => c.json({ status: 'processing' }, 202));

app.get('/report', (c) => {
  c.header('Accept-Ranges', 'bytes');
  const range = /^bytes=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) return c.text(report);

  const first = Number(range[1]);
  const last = range[2] ? Math.min(Number(range[2]), report.length - 1) : report.length - 1;
  c.header('Content-Range', `bytes ${first}-${last}/${report.length}`);
  return c.text(report.slice(first, last + 1), 206);
});

export default app;
