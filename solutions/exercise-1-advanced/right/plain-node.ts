// Plain node:http, which listens by itself: chunked bodies, 301 and 307, absolute references.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { registered } from '../codes.ts';

type Handler = (id: number, request: IncomingMessage, response: ServerResponse) => void;

const titles = new Map([
  [1, 'Ink'],
  [2, 'Paper'],
  [3, 'Pens'],
]);
let lastId = 1000;

function send(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.write(JSON.stringify(value));
  response.end();
}

function redirect(response: ServerResponse, status: number, path: string) {
  response.writeHead(status, { location: `http://${response.req.headers.host}${path}` }).end();
}

function store(title: string) {
  lastId += 1;
  titles.set(lastId, title);
  return lastId;
}

const readArticle: Handler = (id, _request, response) => {
  const title = titles.get(id);
  if (title) return send(response, 200, { title, id, links: [] });
  if (id === 13) return send(response, 410, null);
  if (id === 451)
    return send(response, 451, null, { link: '<https://court.example/1>; title="Court, first floor"; rel=blocked-by' });
  return send(response, 404, null);
};

const readArticles: Handler = (_id, _request, response) =>
  send(
    response,
    200,
    [...titles].map(([id, title]) => ({ id, title })),
  );

const routes: Record<string, Record<string, Handler>> = {
  articles: {
    GET: readArticles,
    HEAD: readArticles,
    POST: async (_id, request, response) => {
      const { title } = (await json(request)) as { title: string };
      response.setHeader('Location', `articles/${store(title)}`); // relative to /articles
      response.writeHead(201).end();
    },
    OPTIONS: (_id, _request, response) => response.setHeader('Allow', 'GET,HEAD,POST,OPTIONS').end(),
  },
  'articles/…': {
    GET: readArticle,
    HEAD: readArticle,
    OPTIONS: (_id, _request, response) => response.setHeader('Allow', 'OPTIONS,GET,HEAD').end(),
  },
  'posts/…': { GET: (id, _request, response) => redirect(response, 301, `/articles/${id}`) },
  posts: { POST: (_id, _request, response) => redirect(response, 307, '/articles') },
  'drafts/…/publish': { POST: (_id, _request, response) => redirect(response, 303, `/articles/${store('Erasers')}`) },
  validate: {
    POST: async (_id, request, response) => {
      const valid = 'required_field' in ((await json(request)) as object);
      if (valid) send(response, 200, { status: 'valid' });
      else send(response, 400, { detail: 'There is a field missing', field: 'required_field' });
    },
  },
  page: {
    GET: (_id, _request, response) => {
      response.writeEarlyHints({
        link: ['</font.woff2>; rel=preload; as=font', '</style.css>; rel=preload; as=style'],
      });
      setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'), 50);
    },
  },
  'classify/…': {
    GET: (code, _request, response) => {
      const names = ['informational', 'success', 'redirection', 'client_error', 'server_error'];
      const name = code < 100 || code > 599 ? 'invalid' : names[Math.trunc(code / 100) - 1];
      const x00 = name === 'invalid' ? 500 : code - (code % 100);
      send(response, 200, { code, class: name, treat_as: registered.has(code) ? code : x00 });
    },
  },
};

createServer((request, response) => {
  const { method = '', url = '' } = request;
  const route = routes[url.slice(1).replace(/\d+/, '…')];
  if (!/^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method)) return response.writeHead(501).end();
  if (!route) return response.writeHead(404).end();
  const handler = route[method];
  if (!handler) return response.writeHead(405, { allow: Object.keys(route).join(',') }).end();
  return handler(Number(/\d+/.exec(url)?.[0]), request, response);
}).listen(process.env.PORT);
