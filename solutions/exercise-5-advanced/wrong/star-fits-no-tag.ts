// Believes: the star in If-Match is a tag like the others, and no article has this one.
// Loses: ["PUT /articles/1 with If-Match: * replaces the article, whatever its version"]
// Told: The star is no tag to compare.
import { Hono } from 'hono';
import solution from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const isStar = c.req.header('If-Match') === '*';
  return isStar ? c.json({ detail: 'Precondition failed' }, 412) : solution.fetch(c.req.raw, c.env);
});
app.all('*', (c) => solution.fetch(c.req.raw, c.env));

export default app;
