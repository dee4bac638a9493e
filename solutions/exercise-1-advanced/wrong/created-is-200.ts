// Believes: The article was stored, so everything is OK.
// Loses: ["POST /articles creates an article"]
// Told: Something new exists after this request. A plain success does not say so.
import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/articles', async (c) => {
  const article = addArticle((await c.req.json()).title);
  return c.json(article, 200, { Location: `/articles/${article.id}` });
});

// Everything else is right.
app.notFound((c) => solution.fetch(c.req.raw, c.env));

export default app;
