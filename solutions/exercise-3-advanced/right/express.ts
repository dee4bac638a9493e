// Express, with its own body parser, whose errors it turns into the answers of the README.
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { tokens } from '../data.ts';

class Document {
  static readonly all: Document[] = [];
  readonly id = Document.all.push(this) + 500;
  revision = Math.random();
  deleted = false;
  title = '';
  body = '';
  readonly owner: string;

  constructor(owner: string) {
    this.owner = owner;
  }
}

const app = express().disable('etag').disable('x-powered-by');

const authenticate: RequestHandler = (request, response, next) => {
  const token = request.get('authorization')?.slice('Bearer '.length);
  response.locals.caller = tokens.get(token ?? '');
  if (response.locals.caller) return next();
  response.set('WWW-Authenticate', `Bearer realm="express"${token ? ', error="invalid_token"' : ''}`);
  response.status(401).json({ detail: 'Who are you?' });
};

const find: RequestHandler = (request, response, next) => {
  const document = Document.all.find(
    ({ id, owner }) => `${id}` === request.params.id && owner === response.locals.caller,
  );
  response.locals.document = document;
  if (document && !document.deleted) return next();
  response.status(document ? 410 : 404).json({ detail: 'Not here' });
};

const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  response.set('Accept', 'application/json').sendStatus(415);
};

const validate: RequestHandler = (request, response, next) => {
  const { title, body } = request.body;
  if (typeof title !== 'string' || typeof body !== 'string') {
    response.status(422).json({ detail: [{ loc: ['body'], msg: 'title and body are texts', type: 'type' }] });
    return;
  }
  const { caller, document } = response.locals;
  const clash = Document.all.find((other) => other.title === title && other.owner === caller && !other.deleted);
  if (!clash || clash === document) return next();
  response.status(409).json({ detail: `${clash.id} has this title` });
};

const checkVersion: RequestHandler = (request, response, next) => {
  const condition = request.get('if-match');
  const { revision } = response.locals.document;
  if (!condition) response.sendStatus(428);
  else if (condition === '*' || condition.split(/\s*,\s*/).includes(`"${revision}"`)) next();
  else response.sendStatus(412);
};

const content = [requireJson, express.json({ limit: Number(process.env.MAX_BODY ?? 1024) }), validate];

app
  .use(authenticate)
  .post('/documents', content, ((request, response) => {
    const document = Object.assign(new Document(response.locals.caller), request.body as object);
    response.location(`/documents/${document.id}`).set('ETag', `"${document.revision}"`).status(201).json(document);
  }) as RequestHandler)
  .get('/documents/:id', find, (request, response) => {
    if (!request.accepts('json')) response.sendStatus(406);
    else response.set('ETag', `"${response.locals.document.revision}"`).json(response.locals.document);
  })
  .put('/documents/:id', find, content, checkVersion, ((request, response) => {
    const { title, body } = request.body;
    response.json(Object.assign(response.locals.document, { title, body, revision: Math.random() }));
  }) as RequestHandler)
  .delete('/documents/:id', find, checkVersion, (_request, response) => {
    response.locals.document.deleted = true;
    response.status(204).end();
  });

const explain: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ detail: error.status ? error.message : 'Internal Server Error' });
};

export default app.use(explain);
