// Hono, with Allow collected from the routes themselves, and the early hint written by hand.
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { registered } from '../codes.ts';
import { addArticle, articles, blockers, drafts, withdrawn } from '../data.ts';

const app = new Hono<{ Bindings: HttpBindings }>();

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

app
  .get('/articles', (c) => c.json(articles))
  .post('/articles', async (c) => {
    const { id } = addArticle((await c.req.json<{ title: string }>()).title);
    return c.body(null, 201, { Location: new URL(`/articles/${id}`, c.req.url).href });
  });

app.get('/articles/:id', (c) => {
  const id = Number.parseInt(c.req.param('id'), 10);
  if (withdrawn.has(id)) throw new HTTPException(410);
  if (blockers.has(id)) {
    c.header('Link', `<${blockers.get(id)}>; rel="blocked-by"`);
    return c.text('Unavailable for legal reasons', 451);
  }
  const article = articles.find((each) => each.id === id);
  if (!article) throw new HTTPException(404, { message: 'no such article' });
  return c.json({ ...article, words: 0 });
});

app.get('/posts/:id', (c) => c.redirect(`/articles/${c.req.param('id')}`, 301));
app.post('/posts', (c) => c.redirect('/articles', 307));

app.post('/drafts/:id/publish', (c) => {
  const draft = drafts.find((each) => `${each.id}` === c.req.param('id'));
  if (!draft) throw new HTTPException(404);
  c.header('Location', `/articles/${addArticle(draft.title).id}`);
  return c.json({ published: true }, 303);
});

app.post('/validate', async (c) => {
  const { required_field: field } = await c.req.json<{ required_field?: unknown }>();
  return field === undefined ? c.json({ detail: 'missing: required_field' }, 400) : c.json({ status: 'valid', field });
});

app.get('/page', async (c) => {
  await new Promise<void>((written) => {
    c.env.outgoing.writeEarlyHints({ link: '</style.css>; rel=preload; as=style', 'x-hint': '1' }, written);
  });
  return c.html('<p>Hello</p>', 200, { Link: '</style.css>; rel=stylesheet' });
});

app.get('/classify/:code{[0-9]+}', (c) => {
  const code = Number(c.req.param('code'));
  const names = ['', 'informational', 'success', 'redirection', 'client_error', 'server_error'];
  const family = Math.floor(code / 100);
  const name = names[family] || undefined;
  return c.json({
    class: name ?? 'invalid',
    code,
    treat_as: name ? (registered.has(code) ? code : family * 100) : 500,
  });
});

for (const path of new Set(app.routes.map((route) => route.path))) {
  const methods = app.routes.filter((route) => route.path === path).map(({ method }) => method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(',');
  app.options(path, (c) => c.body(null, 200, { Allow: allow }));
  app.on(known, path, (c) => c.text(`Try one of ${allow}`, 405, { Allow: allow }));
}

app.notFound((c) => {
  throw new HTTPException(known.includes(c.req.method) ? 404 : 501);
});

export default app;
