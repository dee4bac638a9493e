// Believes: A list is sent as a list.
// Loses: ["GET /payments lists the repeated payment once, and none that was refused", "GET /payments lists one payment for each key"]
// Told: Send the list of the bank as {"payments": …}
import { Hono } from 'hono';
import { payments } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/payments', (c) => c.json(payments));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
