// Express 5: one route for all methods of a path, Allow written by hand.
import express, { type Response } from 'express';
import { registered } from '../codes.ts';
import { addArticle, articles, blockers, drafts, withdrawn } from '../data.ts';

const app = express();
app.use(express.json());

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const classes = ['informational', 'success', 'redirection', 'client_error', 'server_error'];

app.use((request, response, next) => {
  if (methods.has(request.method)) next();
  else response.status(501).json({ detail: `${request.method} is not implemented` });
});

const refuse = (allow: string) => (_request: unknown, response: Response) => {
  response.set('Allow', allow).status(405).json({ detail: 'Method not allowed' });
};

app
  .route('/articles')
  .get((_request, response) => {
    response.json(articles);
  })
  .post((request, response) => {
    const article = addArticle(request.body.title);
    response.location(`/articles/${article.id}`).status(201).json(article);
  })
  .all(refuse('GET, HEAD, POST'));

app
  .route('/articles/:id')
  .get((request, response) => {
    const id = Number(request.params.id);
    const blocker = blockers.get(id);
    const article = articles.find((candidate) => candidate.id === id);
    if (article) response.json(article);
    else if (blocker) response.links({ 'blocked-by': blocker }).sendStatus(451);
    else response.sendStatus(withdrawn.has(id) ? 410 : 404);
  })
  .options((_request, response) => {
    response.set('Allow', 'GET, HEAD, OPTIONS').sendStatus(200);
  })
  .all(refuse('GET, HEAD, OPTIONS'));

app.get('/posts/:id', (request, response) => {
  response.redirect(301, `/articles/${request.params.id}`);
});

app.post('/posts', (_request, response) => {
  response.redirect(307, '/articles');
});

app.post('/drafts/:id/publish', (request, response) => {
  const draft = drafts.find(({ id }) => id === Number(request.params.id));
  if (draft) response.redirect(303, `/articles/${addArticle(draft.title).id}`);
  else response.sendStatus(404);
});

app.post('/validate', (request, response) => {
  if (request.body.required_field === undefined) response.status(400).json({ detail: 'required_field is missing' });
  else response.json({ status: 'valid' });
});

app.get('/page', (_request, response) => {
  response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
  response.send('<p>Hello</p>');
});

app.get('/classify/:code', (request, response) => {
  const code = Number(request.params.code);
  const name = classes[Math.floor(code / 100) - 1];
  const x00 = name ? Math.floor(code / 100) * 100 : 500;
  response.json({ code, class: name ?? 'invalid', treat_as: registered.has(code) ? code : x00 });
});

app.listen(process.env.PORT);
