// A bare (request, response) handler, in the style of Connect: HEAD sends no body by itself, Allow is read off a table.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { registered } from '../codes.ts';
import { addArticle, articles, blockers, drafts, withdrawn } from '../data.ts';

const supported = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const allowed: Record<string, string[]> = {
  '/articles': ['GET', 'HEAD', 'OPTIONS', 'POST'],
  '/articles/:id': ['GET', 'HEAD', 'OPTIONS'],
};

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  const { method = '', url = '' } = request;
  const [, collection = '', parameter] = url.split('/');
  const allow = allowed[parameter ? `/${collection}/:id` : `/${collection}`];

  const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    const content = Buffer.from(JSON.stringify(body, null, 2));
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': content.length,
      ...headers,
    });
    response.end(method === 'HEAD' ? undefined : content);
  };
  const redirect = (status: number, Location: string) => answer(status, { see: Location }, { Location });

  if (!supported.includes(method)) return answer(501, { detail: `${method} is not implemented` });
  if (allow && !allow.includes(method)) return answer(405, { detail: 'wrong method' }, { Allow: allow.join(', ') });
  if (method === 'OPTIONS') return response.writeHead(204, { Allow: allow?.join(', ') }).end();

  switch (`${method === 'HEAD' ? 'GET' : method} ${collection}`) {
    case 'GET articles': {
      if (!parameter) return answer(200, articles);
      const id = Number(parameter);
      const article = articles.find((candidate) => candidate.id === id);
      if (article) return answer(200, { ...article, self: url });
      const blocker = blockers.get(id);
      if (blocker) return answer(451, { blocker }, { Link: `<${blocker}>; rel="author blocked-by"` });
      return withdrawn.has(id) ? answer(410, { detail: 'gone' }) : answer(404, { detail: 'not found' });
    }
    case 'POST articles': {
      const article = addArticle(JSON.parse(await text(request)).title);
      return answer(201, { stored: article }, { Location: `http://articles.example/articles/${article.id}` });
    }
    case 'GET posts':
      return redirect(308, `../articles/${parameter}`); // relative to /posts/
    case 'POST posts':
      return redirect(307, 'articles');
    case 'POST drafts': {
      const [draft] = drafts.splice(0, 1);
      return draft ? redirect(303, `/articles/${addArticle(draft.title).id}`) : answer(404, { detail: 'no draft' });
    }
    case 'POST validate': {
      const body = JSON.parse((await text(request)) || '{}');
      if (body.required_field === undefined) return answer(400, { detail: 'required_field is missing' });
      return answer(200, { status: 'valid' });
    }
    case 'GET page':
      response.writeEarlyHints({ link: '</base.css>; rel=preload; as=style' });
      response.writeEarlyHints({ link: '</style.css>; as=style; rel="preload"' });
      return response.end('<p>Hello</p>');
    case 'GET classify': {
      const code = Number(parameter);
      const family = ['informational', 'success', 'redirection', 'client_error', 'server_error'][
        (code - (code % 100)) / 100 - 1
      ];
      const treatAs = registered.has(code) ? code : family ? code - (code % 100) : 500;
      return answer(200, { code, class: family ?? 'invalid', treat_as: treatAs });
    }
    default:
      return answer(404, { detail: 'not found' });
  }
}
