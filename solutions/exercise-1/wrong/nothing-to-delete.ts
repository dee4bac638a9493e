// Believes: What was never stored cannot be deleted.
// Loses: ["DELETE /items/{id} says that it is done, and nothing more"]
// Told: There is no list of items to look in
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.delete('/items/:id{-?\\d+}', (c) => c.json({ detail: 'Item not found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
