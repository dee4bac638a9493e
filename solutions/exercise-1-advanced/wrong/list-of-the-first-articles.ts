// Believes: The list of articles is made once, when the server starts.
// Loses: ["GET /articles lists the new article as well"]
// Told: The list is made anew for each request
import { Hono } from 'hono';
import { articles } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();
const list = [...articles];

app.get('/articles', (c) => c.json(list));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
