// Believes: The new article is in the body, with its id; that is enough.
// Loses: ["POST /articles creates an article"]
// Told: Tell the client where the new article can be read
import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/articles', async (c) => c.json(addArticle((await c.req.json()).title), 201));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
