// Believes: A client that sends no key does not want one; make one for it.
// Loses: ["POST /payments without Idempotency-Key is refused"]
// Told: Without a key a repetition cannot be told from a second payment
import { Hono } from 'hono';
import { balance, charge, type Payment } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

const attempts = new Map<string, { amount: number; payment?: Payment }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key') ?? crypto.randomUUID();
  const { amount } = await c.req.json();

  const earlier = attempts.get(key);
  if (earlier) {
    if (earlier.amount !== amount) return c.json({ detail: 'This key belongs to another payment' }, 422);
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
