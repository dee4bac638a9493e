// Hono, with the choices that the README leaves open: 204 for every DELETE, an uncached report, ids in steps of ten.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { report } from '../report.ts';

const app = new Hono();
const users = new Map<string, object>();
let counter = 0;

app.use(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
});

app.get('/items/:item_id{-?[0-9]+}', (c) => c.json({ name: 'Item', id: +c.req.param('item_id') }));
app.get('/items/:item_id', (c) => {
  const path = { loc: ['path', 'item_id'], msg: `"${c.req.param('item_id')}" is no integer`, type: 'path' };
  return c.json({ title: 'Invalid', detail: [path, { loc: ['url'], msg: c.req.url, type: 'context' }] }, 422);
});

app.post('/users', async (c) => {
  const { name, email = null } = await c.req.json();
  counter += 10;
  users.set(String(counter), { id: counter, name, email });
  c.header('Location', new URL(`/users/${counter}`, c.req.url).href);
  return c.json(users.get(String(counter)), 201);
});

app.get('/users/:user_id', (c) => {
  const user = users.get(c.req.param('user_id'));
  if (!user) throw new HTTPException(404, { message: 'gone, or never there' });
  return c.json(user);
});

app.delete('/users/:user_id', (c) => {
  users.delete(c.req.param('user_id'));
  return new Response(undefined, { status: 204 });
});

app.post('/items', async (c) => c.json({ ...(await c.req.json()), id: crypto.randomUUID() }, 201));
app.post('/process', async (c) => c.json({ ...(await c.req.json()), status: 'processing' }, 202));

app.get('/report', (c) => {
  const [, first, last] = c.req.header('range')?.match(/^bytes=(\d+)-(\d*)$/) ?? [];
  if (first === undefined) return c.body(report, 200, { 'Accept-Ranges': 'bytes' });
  const [start, end] = [Number(first), Number(last || 25)];
  const headers = { 'Content-Range': `bytes ${start}-${end}/26`, 'Content-Type': 'text/plain; charset=utf-8' };
  return c.body(report.slice(start, end + 1), 206, headers);
});

export default { fetch: app.fetch };
