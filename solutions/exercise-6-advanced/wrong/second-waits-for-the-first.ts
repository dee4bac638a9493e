// Believes: The second request waits, and then it gets the same answer.
// Loses: ["POST /payments at the same time makes one payment for each key"]
// Told: and the client is told so at once
import { Hono } from 'hono';
import { balance, charge, type Payment } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

const attempts = new Map<string, { amount: number; payment: Promise<Payment> }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key');
  if (!key) return c.json({ detail: 'Send an Idempotency-Key' }, 400);
  const { amount } = await c.req.json();

  const earlier = attempts.get(key);
  if (earlier) {
    if (earlier.amount !== amount) return c.json({ detail: 'This key belongs to another payment' }, 422);
    return c.json(await earlier.payment, 201);
  }
  if (amount > balance()) return c.json({ balance: balance() }, 402);

  const attempt = { amount, payment: charge(amount) };
  attempts.set(key, attempt);
  return c.json(await attempt.payment, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
