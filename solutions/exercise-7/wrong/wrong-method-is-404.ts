// Believes: No route fits, so it is not found.
// Loses: ["PATCH /items/1 is refused, because this path does not take PATCH"]
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.patch('/items/:id', (c) => c.json({ detail: 'Not Found' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
