// Hono; ids are text, a policy with more parameters in another order, a problem without its optional members, HTML errors.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

const asText = (payment: { id: number; amount: number }) => ({ amount: payment.amount, id: `payment-${payment.id}` });

app.use('/api/data', async (c, next) => {
  await next();
  const { headers } = c.res;
  const [name, ...parameters] = (headers.get('RateLimit-Policy') ?? '').split(';');
  if (name)
    headers.set('RateLimit-Policy', [name, ...parameters.reverse(), 'comment="per key; not per address"'].join('; '));
  if (c.res.status !== 429) return;
  const problem = {
    instance: '/api/data',
    'violated-policies': ['default', 'other'],
    type: 'about:limits#quota-exceeded',
  };
  c.res = new Response(JSON.stringify(problem), { status: 429, headers });
});

app.post('/payments', async (c, next) => {
  await next();
  if (c.res.status === 201) c.res = c.json(asText((await c.res.json()) as { id: number; amount: number }), 201);
  else if (c.res.status !== 402) c.res = new Response('<p>No payment</p>', { status: c.res.status });
});

app.get('/payments', async (c, next) => {
  await next();
  const { payments } = (await c.res.json()) as { payments: { id: number; amount: number }[] };
  c.res = c.json({ count: payments.length, payments: payments.map(asText).reverse() });
});

app.route('/', solution);

export default app;
