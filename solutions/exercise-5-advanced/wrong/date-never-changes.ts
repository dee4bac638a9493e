// Believes: The date of an article is the day on which it was written.
// Loses: ["GET /articles/1 with the date from before answers with the new article"]
// Told: PUT has to store the new date together with the new title
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const before = articles.get(c.req.param('id'));
  const response = await model.fetch(c.req.raw);
  const after = articles.get(c.req.param('id'));
  if (before && after) after.modified = before.modified;
  return response;
});

app.route('/', model);

export default app;
