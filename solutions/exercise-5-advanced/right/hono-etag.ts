// Hono with its own etag(): tags are hashes of the bodies; a route per type, and what is left of the conditions by hand.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { parseAccept } from 'hono/utils/accept';
import { type Article, articles } from '../articles.ts';

const app = new Hono();
const results = new Map<string, object>();

app.use('/articles/*', etag());

app.get('/articles/:id', (c) => {
  const article = articles.get(c.req.param('id'));
  if (!article) throw new HTTPException(404, { message: 'no such article' });

  c.header('Vary', 'Accept');
  c.header('Last-Modified', article.modified.toUTCString());
  const since = c.req.header('If-Modified-Since');
  const isUnchanged = since !== undefined && Date.parse(article.modified.toUTCString()) <= Date.parse(since);
  switch (wantedType(c)) {
    case 'json':
      if (isUnchanged && !c.req.header('If-None-Match')) return notModified(c, jsonOf(article));
      return c.body(jsonOf(article), 200, { 'Content-Type': 'application/json' });
    case 'text':
      if (isUnchanged && !c.req.header('If-None-Match')) return notModified(c, article.title);
      return c.text(article.title);
    default:
      return c.text('I have application/json and text/plain.', 406);
  }
});

app.put('/articles/:id', async (c) => {
  const id = c.req.param('id');
  const article = articles.get(id);
  const match = c.req.header('If-Match');
  const since = c.req.header('If-Unmodified-Since');
  const current = article && tagOf(jsonOf(article));

  const failed = match
    ? !current || (match !== '*' && !match.split(/, */).includes(current))
    : since !== undefined && article !== undefined && Date.parse(article.modified.toUTCString()) > Date.parse(since);
  if (failed || (article && c.req.header('If-None-Match') === '*')) throw new HTTPException(412);

  articles.set(id, { ...(await c.req.json()), modified: new Date() });
  return article ? c.body(null, 204) : c.body(null, 201);
});

app.post('/searches', async (c) => {
  const { q } = await c.req.json();
  const n = results.size + 100;
  results.set(String(n), { n, q, results: [] });
  return c.body(null, 303, { location: `/searches/${n}` });
});

app.get('/searches/:n', (c) => c.json(results.get(c.req.param('n')) ?? {}));

function notModified(c: Context, body: string) {
  c.header('Last-Modified', undefined);
  return c.body(null, 304, { ETag: tagOf(body) });
}

const jsonOf = ({ title }: Article) => JSON.stringify({ type: 'article', title });
const tagOf = (body: string) => `"${createHash('sha1').update(body).digest('hex')}"`;

function wantedType(c: Context): 'json' | 'text' | undefined {
  const entries = parseAccept(c.req.header('Accept') ?? '*/*');
  const weight = (...types: string[]) =>
    types.map((type) => entries.find((entry) => entry.type === type)).find((entry) => entry !== undefined)?.q ?? 0;
  const json = weight('application/json', 'application/*', '*/*');
  const text = weight('text/plain', 'text/*', '*/*');
  if (text > json) return 'text';
  return json > 0 ? 'json' : undefined;
}

export default app;
