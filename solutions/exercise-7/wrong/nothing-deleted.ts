// Believes: Saying that it is deleted will do.
// Loses: ["DELETE /items/{id} finds nothing the second time","GET /items/{id} no longer finds the deleted item","GET /users/{id} no longer finds the deleted user","POST /users accepts the email of the deleted user"]
// Told: The first DELETE has to remove the item
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('*', (c) => c.body(null, 204));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
