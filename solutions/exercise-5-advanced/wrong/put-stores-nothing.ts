// Believes: The answer to a PUT shows the new title, and that is all the client wants.
// Loses: ["GET /articles/1 with the tag from before answers with the new article", "GET /articles/1 with the date from before answers with the new article", "GET /articles/{id} shows the new article", "GET /articles/{id} takes its own Last-Modified in If-Modified-Since"]
// Told: Store the title of the last PUT that was not refused
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', async (c) => {
  const id = c.req.param('id');
  const before = articles.get(id);
  const response = await model.fetch(c.req.raw);
  if (before) articles.set(id, before);
  else articles.delete(id);
  return response;
});

app.route('/', model);

export default app;
