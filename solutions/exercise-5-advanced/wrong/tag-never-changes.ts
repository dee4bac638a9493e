// Believes: The tag is the name of the representation.
// Loses: ["GET /articles/1 with the tag from before answers with the new article", "PUT /articles/1 lets the current tag in a list decide, not the date"]
// Told: so it needs another tag
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-None-Match') ?? '';
  headers.delete('If-None-Match');
  if (tags) headers.delete('If-Modified-Since');
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  if (response.status !== 200 && response.status !== 304) return response;

  const tag = `"${c.req.param('id')}-${response.headers.get('Content-Type')}"`;
  if (tags === '*' || tags.includes(tag)) return c.body(null, 304, { ETag: tag, Vary: 'Accept' });
  response.headers.set('ETag', tag);
  return response;
});

app.put('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const { headers: current } = await model.fetch(new Request(c.req.url));
  const tags = headers.get('If-Match');
  const own = `"${c.req.param('id')}-application/json"`;
  if (tags) headers.set('If-Match', tags === own ? (current.get('ETag') ?? '') : tags);
  return model.fetch(new Request(c.req.raw, { headers }));
});

app.route('/', model);

export default app;
