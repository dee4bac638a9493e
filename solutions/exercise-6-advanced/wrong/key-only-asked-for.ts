// Believes: The key has to be there. What it is, only the client needs to know.
// Loses: ["POST /payments answers a repetition as it did the first time", "POST /payments refuses a key that comes with another amount", "GET /payments lists the repeated payment once, and none that was refused", "POST /payments at the same time makes one payment for each key"]
// Told: Keep the payment under its key
import { Hono } from 'hono';
import { balance, charge } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/payments', async (c) => {
  if (!c.req.header('Idempotency-Key')) return c.json({ detail: 'Send an Idempotency-Key' }, 400);
  const { amount } = await c.req.json();
  if (amount > balance()) return c.json({ balance: balance() }, 402);
  return c.json(await charge(amount), 201);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
