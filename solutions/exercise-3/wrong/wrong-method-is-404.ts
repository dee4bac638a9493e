// Believes: No route fits, so it is not found.
// Loses: ["PUT /users/1 is refused, because this path does not take PUT"]
// Told: 404 would make the client doubt the path instead of the method.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PUT', 'PATCH', 'DELETE', 'POST'], '/users/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
