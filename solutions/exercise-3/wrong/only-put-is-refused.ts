// Believes: PUT is the method that the README names.
// Loses: ["PATCH, DELETE and POST /users/1 are refused as well","PUT and DELETE /users/{id} are refused in the same way when there is no such user"]
// Told: All others get the same answer
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.on(['PATCH', 'DELETE'], '/users/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
