// Believes: Moved permanently is 301, whatever the method.
// Loses: ["POST /posts sends the same request to the articles"]
// Told: 301 lets a client turn POST into GET
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.post('/posts', (c) => c.redirect('/articles', 301));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
