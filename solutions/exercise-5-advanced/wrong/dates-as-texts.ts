// Believes: The date that comes back is the one that I sent, or the copy is old.
// Loses: ["GET /articles/1 with If-Modified-Since says that nothing has changed"]
// Told: Compare dates as dates, not as texts
import { Hono } from 'hono';
import { articles } from '../articles.ts';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', (c) => {
  const headers = new Headers(c.req.raw.headers);
  const modified = articles.get(c.req.param('id'))?.modified.toUTCString();
  if (headers.get('If-Modified-Since') !== modified) headers.delete('If-Modified-Since');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
