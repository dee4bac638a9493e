// Believes: A tag has to tell the changed article from the one at the start.
// Loses: ["GET /articles/1 has another tag after each PUT"]
// Told: A tag that says only that there was a change
import { Hono } from 'hono';
import model from '../server.ts';

const app = new Hono();

const changed = new Set<string>();
const tagOf = (id: string, type: string | null) => `"${id}-${changed.has(id) ? 'changed' : 'original'}-${type}"`;

app.get('/articles/:id', async (c) => {
  const headers = new Headers(c.req.raw.headers);
  const tags = headers.get('If-None-Match') ?? '';
  headers.delete('If-None-Match');
  if (tags) headers.delete('If-Modified-Since');
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  if (response.status !== 200) return response;

  const tag = tagOf(c.req.param('id'), response.headers.get('Content-Type'));
  if (tags === '*' || tags.includes(tag)) return c.body(null, 304, { ETag: tag, Vary: 'Accept' });
  response.headers.set('ETag', tag);
  return response;
});

app.put('/articles/:id', async (c) => {
  const id = c.req.param('id');
  const headers = new Headers(c.req.raw.headers);
  const { headers: current } = await model.fetch(new Request(c.req.url));
  const tags = headers.get('If-Match')?.split(', ');
  if (tags?.includes(tagOf(id, 'application/json'))) headers.set('If-Match', current.get('ETag') ?? '');
  const response = await model.fetch(new Request(c.req.raw, { headers }));
  if (response.ok) changed.add(id);
  return response;
});

app.route('/', model);

export default app;
