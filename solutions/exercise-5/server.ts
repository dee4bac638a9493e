import { Hono } from 'hono';
import { items, jobs, tasks } from './data.ts';

class ItemNotFound extends Error {}
class UnicornError extends Error {}

const app = new Hono();

app.get('/ping', (c) => c.json({ ping: 'pong' }));

app.get('/items/:id', (c) => {
  const item = items.get(c.req.param('id'));
  if (!item) throw new ItemNotFound();
  return c.json(item);
});

app.put('/items/:id', async (c) => {
  const item = await c.req.json().catch(() => undefined);
  if (typeof item?.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  if (item.size !== undefined && typeof item.size !== 'number') {
    return c.json({ detail: 'size must be a number' }, 422);
  }

  const id = c.req.param('id');
  const status = items.has(id) ? 200 : 201;
  items.set(id, item);
  return c.json(item, status);
});

app.delete('/items/:id', (c) => {
  if (!items.delete(c.req.param('id'))) throw new ItemNotFound();
  return c.body(null, 204);
});

app.put('/get-or-create-task/:id', (c) => {
  const id = c.req.param('id');
  if (tasks.has(id)) return c.json({ id });
  tasks.add(id);
  return c.json({ id }, 201);
});

app.get('/jobs/:id', (c) => {
  const status = jobs.get(c.req.param('id'));
  if (!status) return c.json({ detail: 'Job not found' }, 404);
  return c.json({ status }, status === 'done' ? 200 : 202);
});

app.get('/old-items/:id', (c) => c.redirect(`/items/${encodeURIComponent(c.req.param('id'))}`, 307));

app.get('/unicorns/:name', (c) => {
  const name = c.req.param('name');
  if (name === 'yolo') throw new UnicornError(`${name} did something`);
  return c.json({ unicorn_name: name });
});

app.get('/banner', (c) => c.text('hello, and welcome'));

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

app.onError((error, c) => {
  if (error instanceof ItemNotFound) return c.json({ detail: 'Item not found' }, 404, { 'X-Error': 'unknown-item' });
  if (error instanceof UnicornError) return c.json({ message: error.message }, 418);
  console.error(error);
  return c.json({ detail: 'Internal server error' }, 500);
});

export default app;
