// Believes: An old address can simply go on working.
// Loses: ["GET /posts/{id} leads to the article for good", "GET /posts/{id} leads on even if there is no such article"]
// Told: so clients should replace their old links
import { Hono } from 'hono';
import { articles } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/posts/:id', (c) => {
  const id = Number(c.req.param('id'));
  return c.json(articles.find((article) => article.id === id));
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
