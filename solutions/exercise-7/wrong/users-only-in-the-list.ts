// Believes: The list shows every user, so a single one needs no route.
// Loses: ["GET /users/{id} finds the new user","GET /users/{id} still finds the other user"]
// Told: One user can be read as one item can
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
