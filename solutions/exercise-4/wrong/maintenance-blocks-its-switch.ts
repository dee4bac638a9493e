// Believes: During maintenance the server answers 503, without exception.
// Loses: ["PUT /admin/maintenance switches maintenance off again","GET /items/3 works again after maintenance","GET /items/13 reports the failure of the database again after maintenance","PUT /admin/maintenance with {\"on\": false} is fine a second time","GET /items/2 still works after that"]
// Told: or nobody can end it
import { Hono } from 'hono';
import * as database from '../database.ts';

const app = new Hono();

const retryAfter = process.env.RETRY_S ?? '60';
let maintenance = false;

app.use(async (c, next) => {
  if (!maintenance) return next();
  return c.json({ detail: 'Down for maintenance' }, 503, { 'Retry-After': retryAfter });
});

app.get('/items', (c) => c.json({ items: database.items }));

app.get('/items/:id', async (c) => {
  const item = await database.get(Number(c.req.param('id')));
  return item ? c.json(item) : c.json({ detail: 'Item not found' }, 404);
});

app.post('/items', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body === undefined) return c.json({ detail: 'The body is not JSON' }, 400);
  if (typeof body?.name !== 'string') return c.json({ detail: 'name must be a text' }, 422);
  return c.json(database.add(body.name), 201);
});

app.post('/reports', (c) => c.json({ detail: 'Reports are not built yet' }, 501));

app.get('/health', (c) => c.json({ status: 'ok' }));

app.put('/admin/maintenance', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (typeof body?.on !== 'boolean') return c.json({ detail: 'on must be true or false' }, 422);
  maintenance = body.on;
  return c.json({ on: maintenance });
});

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

app.onError((error, c) => {
  console.error(error);
  return c.json({ detail: 'Internal server error' }, 500);
});

export default app;
