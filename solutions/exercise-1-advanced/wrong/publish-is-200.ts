// Believes: Publishing worked, and the client wants to see the article.
// Loses: ["POST /drafts/1/publish sends the client to the new article"]
// Told: its result is to be read somewhere else
import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/drafts/:id/publish', (c) => c.json(addArticle('Erasers')));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
