// Believes: A list is sent as a list.
// Loses: ["GET /payments lists the repeated payment once", "GET /payments lists the payment that was asked for twice at the same time once"]
import { Hono } from 'hono';
import { payments } from '../bank.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/payments', (c) => c.json(payments));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
