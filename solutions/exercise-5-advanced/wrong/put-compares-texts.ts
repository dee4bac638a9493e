// Believes: A PUT has to bring the very date that I sent.
// Loses: ["PUT /articles/1 with a later If-Unmodified-Since replaces the article"]
// Told: The date need not be the one that you sent
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const modified = articles.get(c.req.param('id'))?.modified.toUTCString();
  const since = c.req.header('If-Unmodified-Since');
  const differs = modified && since && since !== modified && !c.req.header('If-Match');
  return differs ? c.json({ detail: 'It has changed since then' }, 412) : model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
