// Believes: the redirect only tells the client the new address; the article has to be stored here.
// Loses: ["POST /posts leaves the new article to the request that follows"]
// Told: Who stores the article here as well has it twice.

import { Hono } from 'hono';
import { addArticle } from '../data.ts';
import solution from '../server.ts';

const app = new Hono();

app.post('/posts', async (c) => {
  addArticle((await c.req.json()).title);
  return c.redirect('/articles', 308);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
