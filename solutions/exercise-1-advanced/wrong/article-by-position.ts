// Believes: The id of an article is its place in the list.
// Loses: ["GET /articles/1 answers with the article", "GET /articles/{id} finds the new article", "GET /articles/{id} finds the published article"]
// Told: wherever it stands in the list
import { Hono } from 'hono';
import { articles } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.get('/articles/:id{[0-9]}', (c) => {
  const article = articles[Number(c.req.param('id'))];
  return article ? c.json(article) : c.json({ detail: 'Article not found' }, 404);
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
