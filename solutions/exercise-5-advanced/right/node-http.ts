// Plain node:http that listens on PORT by itself; versions as tags, 204 for a PUT that replaces, an absolute Location.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { articles } from '../articles.ts';

const versions = new Map<string, number>();
const searches = new Map<string, object>();

const server = createServer(async (request, response) => {
  const [, collection, id = ''] = (request.url ?? '/').split('/');

  switch (`${request.method} ${collection}`) {
    case 'GET articles':
    case 'HEAD articles':
      return read(id, request, response);
    case 'PUT articles':
      return write(id, request, response);
    case 'POST searches': {
      const { q } = (await json(request)) as { q: string };
      const address = randomUUID();
      searches.set(address, { results: [...articles.keys()], q });
      response.writeHead(303, { Location: `http://${request.headers.host}/searches/${address}` });
      return response.end('The result is ready.');
    }
    case 'GET searches': {
      const search = searches.get(id);
      response.writeHead(search ? 200 : 404, { 'Content-Type': 'application/json' });
      return response.end(JSON.stringify(search ?? { detail: 'no such search' }));
    }
    default:
      return response.writeHead(404).end();
  }
});

function read(id: string, request: IncomingMessage, response: ServerResponse) {
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  const article = articles.get(id);
  if (!article) return response.writeHead(404).end('There is no such article.');

  const wanted = weigh(request.headers.accept ?? '*/*');
  const [json, text] = [wanted('application/json'), wanted('text/plain')];
  response.setHeader('Vary', ['Accept-Language', 'accept']);
  if (json === 0 && text === 0) {
    response.writeHead(406, { 'Content-Type': 'text/html' });
    return response.end('<ul><li>text/plain</li><li>application/json</li></ul>');
  }

  const tag = tagOf(id, text > json ? 'text' : 'json');
  response.setHeader('ETag', tag);
  const second = Math.floor(article.modified.getTime() / 1000);
  const isFresh =
    tags === undefined ? second <= Date.parse(since ?? '') / 1000 : tags === '*' || tagsIn(tags).includes(tag);
  if (isFresh) return response.writeHead(304).end();

  response.setHeader('Last-Modified', article.modified.toUTCString());
  response.setHeader('Content-Type', text > json ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8');
  return response.end(text > json ? article.title : JSON.stringify({ id, title: article.title }, null, 2));
}

async function write(id: string, request: IncomingMessage, response: ServerResponse) {
  const { 'if-match': match, 'if-none-match': noneMatch, 'if-unmodified-since': since } = request.headers;
  const { title } = (await json(request)) as { title: string };
  const article = articles.get(id);
  const isOther = match !== undefined && match !== '*' && !match.includes(tagOf(id, 'json'));
  const isWeak = match?.startsWith('W/');
  const isLater = match === undefined && article && article.modified.setMilliseconds(0) > Date.parse(since ?? '');
  if ((article && noneMatch === '*') || (!article && match) || isOther || isWeak || isLater) {
    return response.writeHead(412).end();
  }
  articles.set(id, { title, modified: new Date() });
  versions.set(id, (versions.get(id) ?? 0) + 1);
  return response.writeHead(article ? 204 : 201).end();
}

/** The tags of a list, without their W/; a comma may stand inside of the quotes. */
function tagsIn(list: string): string[] {
  return list.match(/"[^"]*"/g) ?? [];
}

function tagOf(id: string, form: string): string {
  return `"${id},${versions.get(id) ?? 0},${form}"`;
}

/** How much a client wants a type, from 0 to 1. */
function weigh(accept: string): (type: string) => number {
  const weights = new Map(
    accept.split(',').map((entry) => {
      const [range = '', q = '1'] = entry.split(/;\s*q=/i);
      return [range.trim().toLowerCase(), Number(q)];
    }),
  );
  return (type) => weights.get(type) ?? weights.get(`${type.split('/')[0]}/*`) ?? weights.get('*/*') ?? 0;
}

server.listen(process.env.PORT);
