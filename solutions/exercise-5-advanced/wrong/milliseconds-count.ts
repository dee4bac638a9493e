// Believes: A date is a date: I compare the one that I stored with the one that was sent.
// Loses: ["GET /articles/{id} takes its own Last-Modified in If-Modified-Since"]
// Told: it has no milliseconds, so compare whole seconds
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const article = articles.get(c.req.param('id'));
  const since = c.req.header('If-Modified-Since');
  if (!article || !since || article.modified <= new Date(since)) return model.fetch(c.req.raw);

  const headers = new Headers(c.req.raw.headers);
  headers.delete('If-Modified-Since');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.put('/articles/:id', async (c) => {
  const response = await model.fetch(c.req.raw);
  const article = articles.get(c.req.param('id'));
  // Without this line one PUT in a thousand would have no milliseconds by chance.
  if (article && response.ok) article.modified.setMilliseconds(500);
  return response;
});

app.route('/', model);

export default app;
