// Believes: 307 is the modern redirect.
// Loses: ["POST /drafts/1/publish sends the client to the new article"]
// Told: while 307 keeps the method
import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/drafts/:id/publish', (c) => c.redirect(`/articles/${addArticle('Erasers').id}`, 307));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
