// Believes: A conflict is certain only when the first payment is done.
// Loses: ["POST /payments at the same time makes one payment for each key"]
// Told: and the client is told so at once
import { Hono } from 'hono';
import { balance, charge, type Payment } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

const attempts = new Map<string, { amount: number; payment?: Payment; running?: Promise<Payment> }>();

app.post('/payments', async (c) => {
  const key = c.req.header('Idempotency-Key');
  const { amount } = await c.req.json();
  if (!key) return c.json({ detail: 'Send an Idempotency-Key' }, 400);

  const earlier = attempts.get(key);
  if (earlier) {
    if (earlier.amount !== amount) return c.json({ detail: 'This key belongs to another payment' }, 422);
    if (!earlier.payment) {
      await earlier.running;
      return c.json({ detail: 'This payment was not finished yet' }, 409);
    }
    return c.json(earlier.payment, 201);
  }
  if (amount > balance()) return c.json({ balance: balance() }, 402);

  const attempt: { amount: number; payment?: Payment; running?: Promise<Payment> } = { amount };
  attempts.set(key, attempt);
  attempt.running = charge(amount);
  attempt.payment = await attempt.running;
  return c.json(attempt.payment, 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
