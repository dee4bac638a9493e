// Believes: An id below 1 is another mistake, so it gets other words.
// Loses: ["GET /users/0 finds nobody either"]
// Told: the body is the same for every such id
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/users/0', (c) => c.json({ detail: 'An id is at least 1' }, 404));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw));

export default app;
