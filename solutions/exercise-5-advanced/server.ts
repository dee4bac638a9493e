import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { type Article, articles } from './articles.ts';

const app = new Hono();

const searches: { q: string; results: object[] }[] = [];

/** How to write an article in each type that can be had; the first one is the default. */
const writers = new Map([
  ['application/json', ({ title }: Article) => JSON.stringify({ title })],
  ['text/plain', ({ title }: Article) => `${title}\n`],
]);
const types = [...writers.keys()];

/** The type with the highest q above 0, or ''; for each type the most specific entry decides (RFC 9110 §12.5.1). */
function negotiate(c: Context): string {
  return accepts(c, {
    header: 'Accept',
    supports: types,
    default: 'application/json',
    match: (entries) => {
      const q = (type: string) => {
        const names = [type, type.replace(/\/.*/, '/*'), '*/*'];
        return names.map((name) => entries.find((entry) => entry.type === name)).find(Boolean)?.q ?? 0;
      };
      return types.filter((type) => q(type) > 0).sort((one, other) => q(other) - q(one))[0] ?? '';
    },
  });
}

function represent(article: Article, type = 'application/json') {
  const body = writers.get(type)?.(article) ?? '';
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return { body, etag, modified: article.modified.toUTCString() };
}

/** The status that the conditions of the request lead to, if they are not met (RFC 9110 §13.2.2). */
function unmet(c: Context, current?: { etag: string; modified: string }): 304 | 412 | undefined {
  const { etag = '', modified = '' } = current ?? {};
  const has = (tags: string, tag: string) => tags === '*' || tags.split(',').some((one) => one.trim() === tag);
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';

  const match = c.req.header('If-Match');
  const unmodifiedSince = c.req.header('If-Unmodified-Since');
  if (match !== undefined) {
    if (!current || !has(match, etag)) return 412;
  } else if (current && unmodifiedSince !== undefined) {
    if (Date.parse(modified) > Date.parse(unmodifiedSince)) return 412;
  }

  const noneMatch = c.req.header('If-None-Match');
  const modifiedSince = c.req.header('If-Modified-Since');
  if (noneMatch !== undefined) {
    if (current && has(noneMatch.replaceAll('W/"', '"'), etag)) return isReading ? 304 : 412;
  } else if (isReading && modifiedSince !== undefined) {
    if (Date.parse(modified) <= Date.parse(modifiedSince)) return 304; // false for what is no date
  }
  return undefined;
}

app.get('/articles/:id', (c) => {
  const article = articles.get(c.req.param('id'));
  if (!article) return c.json({ detail: 'Article not found' }, 404);

  c.header('Vary', 'Accept');
  const type = negotiate(c);
  if (!type) return c.json({ detail: 'Not available in this form', available: types }, 406);

  const { body, etag, modified } = represent(article, type);
  c.header('ETag', etag);
  const status = unmet(c, { etag, modified });
  if (status) return c.body(null, status);
  return c.body(body, 200, { 'Content-Type': type, 'Last-Modified': modified });
});

app.put('/articles/:id', async (c) => {
  const id = c.req.param('id');
  const { title } = await c.req.json();
  const article = articles.get(id);
  if (unmet(c, article && represent(article))) return c.json({ detail: 'A condition of the request is not met' }, 412);

  articles.set(id, { title, modified: new Date() });
  return c.json({ title }, article ? 200 : 201);
});

app.post('/searches', async (c) => {
  const { q } = await c.req.json();
  const found = [...articles].filter(([, { title }]) => title.includes(q));
  searches.push({ q, results: found.map(([id, { title }]) => ({ id, title })) });
  return c.redirect(`/searches/${searches.length}`, 303);
});

app.get('/searches/:n', (c) => {
  const search = searches[Number(c.req.param('n')) - 1];
  return search ? c.json(search) : c.json({ detail: 'Search not found' }, 404);
});

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

export default app;
