// An object with fetch; every answer is a Response, with more header fields, more members and a relative Location.
import { articles } from '../articles.ts';

const searches: object[] = [];
let changes = 0;
const tags = new Map<object, string>();

async function answer(request: Request): Promise<Response> {
  const [, collection, id = ''] = new URL(request.url).pathname.split('/');
  if (collection === 'articles') return request.method === 'PUT' ? put(id, request) : get(id, request);
  if (collection !== 'searches') return new Response(null, { status: 404 });

  if (request.method === 'POST') {
    const search = (await request.json()) as { q: string };
    const results = [...articles.values()].filter(({ title }) => title === search.q).map(({ title }) => title);
    const n = searches.push({ ...search, results, took: 0 });
    return new Response(null, { status: 303, headers: { Location: `./searches/${n}` } });
  }
  const found = searches[Number(id) - 1];
  return found ? Response.json(found) : new Response(null, { status: 404 });
}

function get(id: string, request: Request): Response {
  const article = articles.get(id);
  if (!article) return Response.json({ status: 404, title: 'No such article' }, { status: 404 });

  const headers = new Headers({ Vary: 'Accept, Accept-Encoding', 'Cache-Control': 'no-cache' });
  const isText = choose(request.headers.get('Accept')) === 'text';
  if (choose(request.headers.get('Accept')) === undefined) {
    return Response.json([{ type: 'text/plain' }, { type: 'application/json' }], { status: 406, headers });
  }
  const tag = `"${tagOf(article)}.${isText ? 'txt' : 'json'}"`;
  headers.set('ETag', tag);
  headers.set('Last-Modified', article.modified.toUTCString());
  if (isNotModified(request.headers, tag, article.modified)) return new Response(null, { status: 304, headers });
  if (!isText) return Response.json({ ...article, id: Number(id) }, { headers });
  headers.set('Content-Type', 'Text/Plain;charset=UTF-8');
  return new Response(`${article.title}\r\n`, { headers });
}

function isNotModified(headers: Headers, tag: string, modified: Date): boolean {
  const list = headers.get('If-None-Match');
  if (list !== null) return list.trim() === '*' || list.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === tag);
  const since = new Date(headers.get('If-Modified-Since') ?? Number.NaN);
  modified.setUTCMilliseconds(0);
  return modified <= since;
}

function choose(accept: string | null): 'json' | 'text' | undefined {
  const entries = (accept ?? '*/*').split(',').map((entry) => {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1;
    return { type, q: Number(q) };
  });
  const q = (...types: string[]) => types.flatMap((type) => entries.filter((entry) => entry.type === type))[0]?.q ?? 0;
  const json = q('application/json', 'application/*', '*/*');
  const text = q('text/plain', 'text/*', '*/*');
  if (json === 0 && text === 0) return undefined;
  return json >= text ? 'json' : 'text';
}

async function put(id: string, request: Request): Promise<Response> {
  const refuse = () => Response.json({ status: 412, title: 'Somebody else was faster' }, { status: 412 });
  const { headers } = request;
  const article = articles.get(id);
  const match = headers.get('If-Match');
  const since = headers.get('If-Unmodified-Since');
  if (article) {
    if (headers.get('If-None-Match') === '*') return refuse();
    const current = [`"${tagOf(article)}.json"`, `"${tagOf(article)}.txt"`, '*'];
    if (match !== null) {
      if (!match.split(',').some((tag) => current.includes(tag.trim()))) return refuse();
    } else if (since !== null && article.modified.setUTCMilliseconds(0) > Date.parse(since)) return refuse();
  } else if (match !== null) return refuse();

  const { title } = (await request.json()) as { title: string };
  articles.set(id, { title, modified: new Date() });
  return article
    ? new Response('replaced')
    : Response.json({ id }, { status: 201, headers: { Location: request.url } });
}

function tagOf(article: object): string {
  const tag = tags.get(article) ?? String(++changes);
  tags.set(article, tag);
  return tag;
}

export default { fetch: answer };
