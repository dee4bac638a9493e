// Believes: 204 makes the client believe it, and nobody will look again.
// Loses: ["GET /users/{user_id} no longer finds the deleted user"]
// Told: DELETE really removes the user
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/users/:user_id', (c) => c.body(null, 204));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
