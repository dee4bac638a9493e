// Believes: A list in JSON needs a name.
// Loses: ["GET /articles lists the articles"]
// Told: without an object around it
import { Hono } from 'hono';
import { articles } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/articles', (c) => c.json({ articles }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
