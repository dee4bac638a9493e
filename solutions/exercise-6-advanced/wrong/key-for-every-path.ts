// Believes: A client has to say who it is, whatever it wants.
// Loses: ["POST /payments refuses an amount that the account does not hold","POST /payments without Idempotency-Key is refused","POST /payments makes a payment","POST /payments answers a repetition as it did the first time","POST /payments refuses a key that comes with another amount","GET /payments lists the repeated payment once, and none that was refused","POST /payments refuses the whole credit when a part of it is spent","POST /payments at the same time makes one payment for each key","GET /payments lists one payment for each key","GET /items answers with a list before there are any items","POST /items/bulk answers with one status for each entry","POST /items/bulk refuses a body that is not a list","GET /items lists the good entries, and only those","GET /items lists the items of both lists"]
// Told: either this path is open to everybody
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
