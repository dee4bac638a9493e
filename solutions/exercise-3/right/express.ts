// Express 5, which listens by itself.
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { users as givenUsers, items, tokens } from '../data.ts';

const app = express();
app.use(express.json());

const users = new Map(givenUsers.map((user) => [String(user.id), user]));
let lastId = givenUsers.length;

const problem = (msg: string, ...loc: string[]) => ({ loc, msg, type: 'value_error' });

const authenticate: RequestHandler = (request, response, next) => {
  const [scheme = '', token = ''] = (request.get('Authorization') ?? '').split(' ');
  const role = scheme.toLowerCase() === 'bearer' ? tokens.get(token) : undefined;
  if (role === undefined) {
    response.status(401).set('WWW-Authenticate', 'Bearer').json({ detail: 'Not authenticated' });
    return;
  }
  response.locals.role = role;
  next();
};

const adminOnly: RequestHandler = (_request, response, next) => {
  if (response.locals.role === 'admin') next();
  else response.status(403).json({ detail: 'Not authorized' });
};

app.get('/items', (request, response) => {
  const { limit } = request.query;
  if (typeof limit !== 'string' || !/^-?\d+$/.test(limit)) {
    response.status(422).json({ detail: [problem('limit must be an integer', 'query', 'limit')] });
  } else if (Number(limit) < 1) {
    response.status(400).json({ detail: 'limit must be at least 1' });
  } else {
    response.json({ items: items.slice(0, Number(limit)) });
  }
});

app.get('/protected', authenticate, (_request, response) => {
  response.json({ data: 'secret' });
});

app.delete('/admin/users/:id', authenticate, adminOnly, (request, response) => {
  if (users.delete(String(request.params.id))) response.sendStatus(204);
  else response.status(404).json({ detail: 'User not found' });
});

app
  .route('/users/:id')
  .get((request, response) => {
    const user = users.get(request.params.id);
    if (user) response.json(user);
    else response.status(404).json({ detail: 'User not found' });
  })
  .all((_request, response) => {
    response.status(405).set('Allow', 'GET, HEAD').json({ detail: 'Method not allowed' });
  });

app.post('/users', (request, response) => {
  const { name, age } = request.body ?? {};
  const problems = [
    ...(typeof name === 'string' ? [] : [problem('name must be a text', 'body', 'name')]),
    ...(Number.isInteger(age) ? [] : [problem('age must be an integer', 'body', 'age')]),
  ];
  if (problems.length > 0) {
    response.status(422).json({ detail: problems });
    return;
  }
  lastId += 1;
  const user = { id: lastId, name, age };
  users.set(String(lastId), user);
  response.status(201).location(`/users/${lastId}`).json(user);
});

// A body that is not JSON ends up here, as an error with the status 400.
const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error.status ?? 500;
  response.status(status).json({ detail: status < 500 ? error.message : 'Internal Server Error' });
};
app.use(onError);

app.listen(Number(process.env.PORT ?? 3000));
