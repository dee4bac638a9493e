// An object with fetch(request, env), without any framework; the hint goes out through Node's own response.
import type { HttpBindings } from '@hono/node-server';
import { registered } from '../codes.ts';
import * as library from '../data.ts';

const detail = (status: number, text: string, headers = {}) => Response.json({ detail: text }, { status, headers });
const to = (status: number, location: string | URL) =>
  new Response(null, { status, headers: { Location: String(location) } });

async function body(request: Request): Promise<Record<string, unknown>> {
  return (await request.json()) as Record<string, unknown>;
}

function article(id: number): Response {
  if (library.withdrawn.has(id)) return detail(410, 'This article was withdrawn');
  const blocker = library.blockers.get(id);
  if (blocker) return detail(451, 'Ask the court', { Link: `<${blocker}>;rel=blocked-by, </articles>;rel=collection` });
  const found = library.articles.find((each) => each.id === id);
  return found ? Response.json(found) : detail(404, 'There is no such article');
}

function classify(code: number): object {
  if (!(code >= 100 && code <= 599)) return { code, class: 'invalid', treat_as: 500, valid: false };
  const first = String(code).charAt(0);
  const names = { 1: 'informational', 2: 'success', 3: 'redirection', 4: 'client_error', 5: 'server_error' };
  const treatAs = registered.has(code) ? code : Number(`${first}00`);
  return { code, class: names[first as '1' | '2' | '3' | '4' | '5'], treat_as: treatAs, valid: true };
}

async function answer(request: Request, { outgoing }: HttpBindings): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const [, collection, id = '', action] = pathname.split('/');
  const path = `/${collection}${id && '/*'}${action ? `/${action}` : ''}`;

  if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(request.method)) return detail(501, 'Never heard of it');
  switch (`${request.method} ${path}`) {
    case 'GET /articles':
      return Response.json(library.articles);
    case 'POST /articles': {
      const added = library.addArticle(String((await body(request)).title));
      return new Response(null, { status: 201, headers: { Location: `${origin}/articles/${added.id}` } });
    }
    case 'GET /articles/*':
      return article(Number(id));
    case 'HEAD /articles/*': {
      const { status, headers } = article(Number(id));
      return new Response(null, { status, headers });
    }
    case 'OPTIONS /articles/*':
      return new Response('GET, HEAD, OPTIONS', { headers: { Allow: 'get, head, options'.toUpperCase() } });
    case 'GET /posts/*':
      return to(301, new URL(`/articles/${id}`, origin));
    case 'POST /posts':
      return to(308, new URL('/articles', origin));
    case 'POST /drafts/*/publish':
      return to(303, `/articles/${library.addArticle('Erasers').id}`);
    case 'POST /validate':
      if ('required_field' in (await body(request))) return Response.json({ status: 'valid' });
      return detail(400, 'required_field is missing');
    case 'GET /page':
      outgoing.writeEarlyHints({ link: `<${origin}/style.css>; rel=preload; as=style` });
      return new Response('Hello', { headers: { Link: '</style.css>; rel=preload; as=style' } });
    case 'GET /classify/*':
      return Response.json(classify(Number(id)));
  }
  if (path === '/articles') return detail(405, 'Read the list, or add to it', { Allow: 'GET, HEAD, POST' });
  if (path === '/articles/*') return detail(405, 'Articles can only be read', { Allow: 'GET, HEAD, OPTIONS' });
  return detail(404, 'Not found');
}

export default { fetch: answer };
