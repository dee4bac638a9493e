import { earlyHints } from '@hono/node-server/early-hints';
import { Hono } from 'hono';
import { registered } from './codes.ts';
import { addArticle, articles, blockers, drafts, withdrawn } from './data.ts';

const app = new Hono();

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.use(async (c, next) => {
  if (methods.includes(c.req.method)) return next();
  return c.json({ detail: `This server does not know ${c.req.method}` }, 501);
});

app.get('/articles', (c) => c.json(articles));

app.post('/articles', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (typeof body?.title !== 'string') return c.json({ detail: 'title must be a text' }, 422);
  const article = addArticle(body.title);
  return c.json(article, 201, { Location: `/articles/${article.id}` });
});

app.all('/articles', (c) => c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, HEAD, POST' }));

app.get('/articles/:id', (c) => {
  const id = Number(c.req.param('id'));
  const blocker = blockers.get(id);
  if (blocker) return c.json({ detail: 'Blocked by law' }, 451, { Link: `<${blocker}>; rel="blocked-by"` });
  if (withdrawn.has(id)) return c.json({ detail: 'Withdrawn' }, 410);
  const article = articles.find((candidate) => candidate.id === id);
  return article ? c.json(article) : c.json({ detail: 'Article not found' }, 404);
});

app.options('/articles/:id', (c) => c.body(null, 204, { Allow: 'GET, HEAD, OPTIONS' }));

app.all('/articles/:id', (c) => c.json({ detail: 'Method not allowed' }, 405, { Allow: 'GET, HEAD, OPTIONS' }));

app.get('/posts/:id', (c) => c.redirect(`/articles/${c.req.param('id')}`, 308));

app.post('/posts', (c) => c.redirect('/articles', 308));

app.post('/drafts/:id/publish', (c) => {
  const draft = drafts.find(({ id }) => id === Number(c.req.param('id')));
  if (!draft) return c.json({ detail: 'Draft not found' }, 404);
  const article = addArticle(draft.title);
  return c.redirect(`/articles/${article.id}`, 303);
});

app.post('/validate', async (c) => {
  const body = await c.req.json().catch(() => undefined);
  if (body?.required_field === undefined) return c.json({ detail: 'required_field is missing' }, 400);
  return c.json({ status: 'valid' });
});

app.get('/page', earlyHints({ link: '</style.css>; rel=preload; as=style' }), (c) =>
  c.html('<link rel="stylesheet" href="/style.css"><p>This is the page.</p>'),
);

app.get('/classify/:code', (c) => {
  const code = Number(c.req.param('code'));
  const first = Math.floor(code / 100);
  const name = classes[first - 1];
  if (!name) return c.json({ code, class: 'invalid', treat_as: 500 });
  return c.json({ code, class: name, treat_as: registered.has(code) ? code : first * 100 });
});

app.notFound((c) => c.json({ detail: 'Not found' }, 404));

export default app;
