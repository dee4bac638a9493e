// Believes: All conditions of a PUT have to be met.
// Loses: ["PUT /articles/1 lets the current tag in a list decide, not the date"]
// Told: Where If-Match is there, If-Unmodified-Since is not asked
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const modified = articles.get(c.req.param('id'))?.modified;
  const since = c.req.header('If-Unmodified-Since');
  if (modified && since && Date.parse(modified.toUTCString()) > Date.parse(since))
    return c.json({ detail: 'It has changed since then' }, 412);
  return model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
