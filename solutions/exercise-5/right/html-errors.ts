// Hono with pages for the errors that are open, a size of null where there is none, and fields in another order.
import { Hono } from 'hono';
import { items } from '../data.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/items/:id', async (c, next) => {
  const item = items.get(c.req.param('id'));
  return item ? c.json({ size: item.size ?? null, name: item.name, links: [] }) : next();
});

app.put('/items/:id', async (c) => {
  const id = c.req.param('id');
  const { name, size } = await c.req.json();
  if (typeof name !== 'string') return c.html('<h1>The name is no text</h1>', 422);
  if (size !== undefined && !Number.isFinite(size)) return c.html('<h1>The size is no number</h1>', 422);
  const status = items.has(id) ? 200 : 201;
  items.set(id, { name, size });
  return c.json({ size: size ?? null, id, name }, status, { Location: c.req.path, ETag: `"${name}"` });
});

app.delete('/items/:id', (c) => {
  if (!items.delete(c.req.param('id'))) return c.html('<h1>There is nothing here</h1>', 404);
  return c.body(null, 204, { 'Cache-Control': 'no-store' });
});

app.get('/jobs/:id', async (c, next) => {
  return c.req.param('id') === '2' ? c.json({ links: [] }, 202, { 'Retry-After': '1' }) : next();
});

app.get('/banner', (c) => c.body('hello', 200, { 'CONTENT-TYPE': 'text/plain;charset=utf-8' }));

app.route('/', model);

export default app;
