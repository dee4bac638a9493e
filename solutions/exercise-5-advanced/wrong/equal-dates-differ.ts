// Believes: The copy is good if it is newer than the article.
// Loses: ["GET /articles/{id} takes its own Last-Modified in If-Modified-Since"]
// Told: the copy is as new as the article, and good
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  // With one second less, an equal date is an earlier one.
  if (since) headers.set('If-Modified-Since', new Date(since - 1000).toUTCString());
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
