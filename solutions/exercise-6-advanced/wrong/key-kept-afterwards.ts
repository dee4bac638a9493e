// Believes: A key is known when its payment is done.
// Loses: ["POST /payments at the same time makes one payment for each key"]
// Told: Remember the key before you await charge()
import { Hono } from 'hono';
import { balance, charge, type Payment } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

const attempts = new Map<string, { amount: number; payment: Payment }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key');
  if (!key) return c.json({ detail: 'Send an Idempotency-Key' }, 400);
  const { amount } = await c.req.json();

  const earlier = attempts.get(key);
  if (earlier) {
    if (earlier.amount !== amount) return c.json({ detail: 'This key belongs to another payment' }, 422);
    return c.json(earlier.payment, 201);
  }
  if (amount > balance()) return c.json({ balance: balance() }, 402);

  const payment = await charge(amount);
  attempts.set(key, { amount, payment });
  return c.json(payment, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
