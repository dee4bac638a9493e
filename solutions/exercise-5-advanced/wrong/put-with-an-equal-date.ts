// Believes: Unmodified since a date means modified before it.
// Loses: ["PUT /articles/{id} takes its own Last-Modified in If-Unmodified-Since"]
// Told: The article was modified at this date, and not after it
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.put('/articles/:id', (c) => {
  const modified = articles.get(c.req.param('id'))?.modified.toUTCString();
  const since = c.req.header('If-Unmodified-Since');
  const isEqual = modified && since === modified && !c.req.header('If-Match');
  return isEqual ? c.json({ detail: 'It has changed since then' }, 412) : model.fetch(c.req.raw);
});

app.route('/', model);

export default app;
