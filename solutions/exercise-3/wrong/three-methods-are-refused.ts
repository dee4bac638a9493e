// Believes: PUT, PATCH and DELETE are the other methods that there are.
// Loses: ["PATCH, DELETE and POST /users/1 are refused as well"]
// Told: All others get the same answer
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/users/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
