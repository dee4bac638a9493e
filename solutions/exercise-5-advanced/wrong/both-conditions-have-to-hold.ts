// Believes: With two conditions the copy is good if both of them say so.
// Loses: ["GET /articles/1 lets the current tag decide, not the date beside it"]
// Told: The two are not joined, neither by and nor by or
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const since = headers.get('If-Modified-Since');
  const byTag = await model.fetch(c.req.raw);
  if (!headers.has('If-None-Match') || since === null || byTag.status !== 304) return byTag;

  headers.delete('If-None-Match');
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
