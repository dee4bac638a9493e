// Believes: Allow lists the methods that the server knows.
// Loses: ["PATCH /items/1 is refused, because this path does not take PATCH"]
// Told: Allow lists the methods that the path does support, and no others
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.patch('/items/:id', (c) =>
  c.json({ detail: 'Method Not Allowed' }, 405, { Allow: 'GET, HEAD, POST, PUT, PATCH, DELETE' }),
);

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
