// Believes: Somebody may call articles posts again one day.
// Loses: ["GET /posts/{id} leads to the article for good", "GET /posts/{id} leads on even if there is no such article"]
// Told: The new address will stay, so clients should replace their old links.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/posts/:id', (c) => c.redirect(`/articles/${c.req.param('id')}`, 307));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
