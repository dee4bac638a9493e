// More members than are asked for, ids written as 1.0, and header fields that nobody asked for.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

type Things = { items: object[] };

app.use(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Request-Id', '4711');
});

app.get('/items', async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { items } = (await response.json()) as Things;
  return c.json({ total: 5, items: items.map((item) => ({ price: 1.5, ...item })), next: null });
});

app.on(['GET', 'POST'], ['/users', '/users/:id'], async (c) => {
  const response = await solution.fetch(c.req.raw);
  if (!response.ok) return response;
  const { id, ...fields } = (await response.json()) as { id: number };
  const user = JSON.stringify({ kind: 'user', ...fields, links: [`/users/${id}`] });
  const text = user.replace('{', `{"id": ${id}.0, `);
  const status = c.req.method === 'POST' ? 200 : response.status;
  return new Response(text, { status, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
});

app.notFound((c) => solution.fetch(c.req.raw));

export default app;
