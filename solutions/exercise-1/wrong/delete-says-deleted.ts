// Believes: After a deletion the client wants to read that it worked.
// Loses: ["DELETE /items/{id} says that it is done, and nothing more"]
// Told: The body of your answer says nothing that 204 does not say by itself
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id', (c) => c.json({ deleted: true }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
