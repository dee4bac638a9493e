// Hono; lists of bare ids, errors as text, a constant without its name, and header fields that nobody asked for.
import { Hono } from 'hono';
import { items } from '../items.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items', (c) => {
  const shown = items.map(({ id }) => ({ id }));
  const headers = { 'accept-ranges': 'items', Vary: 'Range', ETag: `"${items.length}"` };
  const [unit, first = '', last = ''] = (c.req.header('Range') ?? '').split(/[=-]/);
  const limit = c.req.query('limit');
  if (unit !== 'items')
    return c.json({ items: shown.slice(0, limit ? Number(limit) : undefined), page: 1 }, 200, headers);

  const part = shown.slice(Number(first), last ? Number(last) + 1 : undefined);
  const total = shown.length;
  if (part.length === 0) return c.text('Out of range', 416, { ...headers, 'content-range': `items */${total}` });
  const range = `items ${first}-${Number(first) + part.length - 1}/${total}`;
  return c.json({ items: part }, 206, { ...headers, 'content-range': range });
});

app.post('/items', (c) => {
  items.push({ id: 6, name: '' });
  return c.body(null, 201, { Location: '/items/6' });
});

app.get('/items/:id', (c, next) => (c.req.param('id') === 'abc' ? c.html('<p>No number</p>', 422) : next()));

app.post('/process', (c) =>
  c.json({ id: 1, status: 'processing' }, 202, { Location: '/process/1', 'Retry-After': '5' }),
);

app.get('/constants/:name', async (c, next) => {
  await next();
  const code = /_(\d+)_/.exec(c.req.path)?.[1];
  if (c.res.status === 404) c.res = new Response('Unknown', { status: 404 });
  else c.res = c.json({ code: Number(code) }, 200, { 'Cache-Control': 'max-age=60' });
});

app.route('/', model);

export default app;
