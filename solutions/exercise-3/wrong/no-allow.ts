// Believes: Which methods work is in the documentation.
// Loses: ["PUT /users/1 is refused, because this path does not take PUT"]
// Told: Without Allow it does not learn which.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/users/:id', (c) => c.json({ detail: 'Method Not Allowed' }, 405));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
