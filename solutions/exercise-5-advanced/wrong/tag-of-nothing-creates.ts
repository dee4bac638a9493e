// Believes: where there is no article there is no tag that could differ, so nothing speaks against the PUT.
// Loses: ["PUT /articles/{id} with a tag in If-Match does not create an article"]
// Told: What is not there has no tag, so none fits.
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import solution from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  if (!articles.has(c.req.param('id')) && c.req.header('If-Match') !== '*') c.req.raw.headers.delete('If-Match');
  return solution.fetch(c.req.raw, c.env);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
