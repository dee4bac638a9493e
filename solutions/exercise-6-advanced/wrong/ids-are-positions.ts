// Believes: In a list, the id is the place in the list.
// Loses: ["GET /payments lists the repeated payment once, and none that was refused", "GET /payments lists one payment for each key"]
// Told: each payment with the id that the client knows
import { Hono } from 'hono';
import { payments } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/payments', (c) => c.json({ payments: payments.map(({ amount }, id) => ({ id, amount })) }));

app.route('/', solution);

export default app;
