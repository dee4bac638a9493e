// Believes: I store the title first, and see afterwards what to answer.
// Loses: ["GET /articles/1 shows that a refused PUT changed nothing"]
// Told: Check every condition before you store anything
import { Hono } from 'hono';
import { type Article, articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const copy = c.req.raw.clone();
  const response = await model.fetch(c.req.raw);
  const { title } = (await copy.json()) as Article;
  articles.set(c.req.param('id'), { title, modified: new Date() });
  return response;
});

app.route('/', model);

export default app;
