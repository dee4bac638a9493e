// Believes: A client has to say who it is, whatever it wants.
// Loses: ["POST /payments refuses an amount that the account does not hold", "POST /payments without Idempotency-Key is refused", "POST /payments makes a payment", "POST /payments answers a repetition as it did the first time", "GET /payments lists the repeated payment once", "POST /payments refuses a key that comes with another amount", "POST /payments makes a second payment of the same amount under another key", "POST /payments twice at the same time with one key makes one payment", "GET /payments lists the payment that was asked for twice at the same time once", "POST /payments refuses the whole credit when a part of it is spent", "POST /items/bulk answers with one status for each entry", "GET /items lists the good entries, and only those", "POST /items/bulk refuses a body that is not a list"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.use(async (c, next) => {
  if (c.req.header('X-API-Key')) return next();
  return c.json({ detail: 'Send your key in X-API-Key' }, 401, { 'WWW-Authenticate': 'ApiKey' });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
