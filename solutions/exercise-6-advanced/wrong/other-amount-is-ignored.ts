// Believes: A key that is known gets the answer that is known, whatever comes with it.
// Loses: ["POST /payments refuses a key that comes with another amount"]
// Told: This key stands for another payment
import { Hono } from 'hono';
import { balance, charge, type Payment } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

const attempts = new Map<string, { amount: number; payment?: Payment }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key');
  if (!key) return c.json({ detail: 'Send an Idempotency-Key' }, 400);
  const { amount } = await c.req.json();

  const earlier = attempts.get(key);
  if (earlier) {
    if (!earlier.payment) return c.json({ detail: 'This payment is not finished yet' }, 409);
    return c.json(earlier.payment, 201);
  }
  if (amount > balance()) return c.json({ balance: balance() }, 402);

  const attempt: { amount: number; payment?: Payment } = { amount };
  attempts.set(key, attempt);
  attempt.payment = await charge(amount);
  return c.json(attempt.payment, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
