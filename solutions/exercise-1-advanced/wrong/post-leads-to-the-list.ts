// Believes: The posts are articles now, and the client will find its own one.
// Loses: ["GET /posts/{id} leads to the article for good", "GET /posts/{id} leads on even if there is no such article"]
// Told: the article that has the id of this post
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.get('/posts/:id', (c) => c.redirect('/articles', 308));

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
