// Believes: Location repeats the path of the request.
// Loses: ["POST /articles creates an article"]
// Told: with the path of that one article
import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/articles', async (c) => c.json(addArticle((await c.req.json()).title), 201, { Location: '/articles' }));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
