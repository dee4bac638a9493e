import { Hono } from 'hono';

const app = new Hono();

// TODO GET /api/data: answer each client as often as its rate limit allows, and say how often it may still ask.
app.get('/api/data', (c) => c.text('not implemented', 501));

// TODO POST /payments: charge each Idempotency-Key once, and answer its repetitions as the first time.
app.post('/payments', (c) => c.text('not implemented', 501));

// TODO GET /payments: answer with all payments of ./bank.ts.
app.get('/payments', (c) => c.text('not implemented', 501));

// TODO POST /items/bulk: store the good entries of the list, and answer with one status for each entry.
app.post('/items/bulk', (c) => c.text('not implemented', 501));

// TODO GET /items: answer with all items that were stored.
app.get('/items', (c) => c.text('not implemented', 501));

app.notFound((c) => c.text('not implemented', 501));

export default app;
