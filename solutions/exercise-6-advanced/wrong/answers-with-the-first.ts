// Believes: The payment that was made is the first one in the list of the bank.
// Loses: ["GET /payments lists one payment for each key"]
// Told: another key is another, with its own id
import { Hono } from 'hono';
import { payments } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/payments', async (c, next) => {
  await next();
  if (c.res.status === 201) c.res = c.json(payments[0], 201);
});

app.route('/', solution);

export default app;
