// Items in another order and with more members, refusals with a list, a health check with a page of its own.
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/items', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (!response.ok) return response;
  const { items } = (await response.json()) as { items: object[] };
  return c.json({ items: items.toReversed().map((item) => ({ price: 1.5, ...item, tags: [] })), total: items.length });
});

app.post('/items', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.status !== 400 && response.status !== 422) return response;
  const { detail } = (await response.json()) as { detail: string };
  return c.json({ detail: [{ loc: ['body'], msg: detail }], status: response.status }, 422);
});

app.get('/health', async (c) => {
  const response = await model.fetch(c.req.raw);
  if (response.ok) return c.text('Well, thank you.');
  return c.html('<p>Back soon.</p>', 503, { 'RETRY-AFTER': response.headers.get('Retry-After') ?? '' });
});

app.route('/', model);

export default app;
