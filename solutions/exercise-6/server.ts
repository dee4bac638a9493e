import { Hono } from 'hono';
import { items } from './items.ts';

const app = new Hono();

const rateLimit = Number(process.env.RATE_LIMIT ?? 3);
const windowMs = Number(process.env.RATE_WINDOW_S ?? 60) * 1000;
let windowEnd = 0;
let requests = 0;

app.get('/api/data', (c) => {
  const now = Date.now();
  if (now >= windowEnd) {
    windowEnd = now + windowMs;
    requests = 0;
  }
  requests += 1;
  if (requests <= rateLimit) return c.json({ data: [] });

  const retryAfter = Math.ceil((windowEnd - now) / 1000);
  return c.json({ detail: 'Rate limit exceeded' }, 429, { 'Retry-After': String(retryAfter) });
});

app.get('/items', (c) => {
  c.header('Accept-Ranges', 'items');
  const range = /^items=(\d+)-(\d*)$/.exec(c.req.header('Range') ?? '');
  if (!range) {
    const limit = Number(c.req.query('limit') ?? items.length);
    if (!(limit >= 0)) return c.json({ detail: 'limit must be a number' }, 422);
    return c.json({ items: items.slice(0, limit) });
  }

  const first = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, items.length - 1);
  if (first > last) {
    c.header('Content-Range', `items */${items.length}`);
    return c.json({ detail: 'There is no such part' }, 416);
  }
  c.header('Content-Range', `items ${first}-${last}/${items.length}`);
  return c.json({ items: items.slice(first, last + 1) }, 206);
});

let lastId = items.length;

app.post('/items', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (typeof body?.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  lastId += 1;
  const item = { id: lastId, name: body.name };
  items.push(item);
  return c.json(item, 201, { Location: `/items/${item.id}` });
});

app.get('/items/:id', (c) => {
  const item = items.find(({ id }) => id === Number(c.req.param('id')));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.delete('/items/:id', (c) => {
  const at = items.findIndex(({ id }) => id === Number(c.req.param('id')));
  if (at === -1) return c.json({ detail: 'Item not found' }, 404);
  items.splice(at, 1);
  return c.body(null, 204);
});

app.post('/process', (c) => c.json({ status: 'processing' }, 202));

const constants = new Map([
  ['HTTP_200_OK', 200],
  ['HTTP_201_CREATED', 201],
  ['HTTP_202_ACCEPTED', 202],
  ['HTTP_204_NO_CONTENT', 204],
  ['HTTP_206_PARTIAL_CONTENT', 206],
  ['HTTP_400_BAD_REQUEST', 400],
  ['HTTP_404_NOT_FOUND', 404],
  ['HTTP_429_TOO_MANY_REQUESTS', 429],
  ['HTTP_500_INTERNAL_SERVER_ERROR', 500],
]);

app.get('/constants/:name', (c) => {
  const name = c.req.param('name');
  const code = constants.get(name);
  return code ? c.json({ name, code }) : c.json({ detail: 'Constant not found' }, 404);
});

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

export default app;
