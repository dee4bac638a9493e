// Express 5, which listens by itself; every error is thrown, and one handler gives all of them their shape.
import express, { type ErrorRequestHandler, type Request, type RequestHandler } from 'express';

interface Item {
  id: number;
  name: string;
  price: number;
}

interface User {
  id: number;
  name: string;
  email: string;
}

class Refusal extends Error {
  status: number;
  detail: unknown;

  constructor(status: number, detail: unknown) {
    super(String(detail));
    this.status = status;
    this.detail = detail;
  }
}

const app = express();
app.use(express.json());

const items = new Map<number, Item>();
const users = new Map<number, User>();
let lastId = 0;

const problem = (where: 'path' | 'body', field: string, msg: string) => ({ loc: [where, field], msg, type: 'value' });

function idOf(request: Request<{ id: string }>) {
  const id = Number(request.params.id);
  if (!Number.isInteger(id)) throw new Refusal(422, [problem('path', 'id', 'an integer is needed')]);
  return id;
}

function find<Thing>(things: Map<number, Thing>, id: number, what: string): Thing {
  const thing = things.get(id);
  if (!thing) throw new Refusal(404, `${what} not found`);
  return thing;
}

function itemOf({ body }: Request) {
  const { name, price } = body ?? {};
  const problems = [
    ...(typeof name === 'string' ? [] : [problem('body', 'name', 'a text is needed')]),
    ...(typeof price === 'number' && price >= 0 ? [] : [problem('body', 'price', 'a number from 0 on is needed')]),
  ];
  if (problems.length > 0) throw new Refusal(422, problems);
  return { name, price };
}

function userOf({ body }: Request) {
  const { name, email } = body ?? {};
  const problems = Object.entries({ name, email })
    .filter(([, value]) => typeof value !== 'string')
    .map(([field]) => problem('body', field, 'a text is needed'));
  if (problems.length > 0) throw new Refusal(422, problems);
  return { name, email };
}

const allow =
  (...methods: string[]): RequestHandler =>
  (_request, response) => {
    response.set('Allow', methods.join(', '));
    throw new Refusal(405, 'Method not allowed');
  };

app
  .route('/items')
  .get((_request, response) => {
    response.json([...items.values()]);
  })
  .post((request, response) => {
    const fields = itemOf(request);
    lastId += 1;
    const item = { id: lastId, ...fields };
    items.set(item.id, item);
    response.status(201).location(`/items/${item.id}`).json(item);
  })
  .all(allow('GET', 'HEAD', 'POST'));

app
  .route('/items/:id')
  .get((request, response) => {
    response.json(find(items, idOf(request), 'Item'));
  })
  .put((request, response) => {
    const { id } = find(items, idOf(request), 'Item');
    const item = { id, ...itemOf(request) };
    items.set(id, item);
    response.json(item);
  })
  .delete((request, response) => {
    items.delete(find(items, idOf(request), 'Item').id);
    response.status(204).end();
  })
  .all(allow('GET', 'HEAD', 'PUT', 'DELETE'));

app
  .route('/users')
  .get((_request, response) => {
    response.json([...users.values()]);
  })
  .post((request, response) => {
    const fields = userOf(request);
    if ([...users.values()].some(({ email }) => email === fields.email)) {
      throw new Refusal(409, 'User with this email already exists');
    }
    lastId += 1;
    const user = { id: lastId, ...fields };
    users.set(user.id, user);
    response.status(201).location(`/users/${user.id}`).json(user);
  })
  .all(allow('GET', 'HEAD', 'POST'));

app
  .route('/users/:id')
  .get((request, response) => {
    response.json(find(users, idOf(request), 'User'));
  })
  .delete((request, response) => {
    users.delete(find(users, idOf(request), 'User').id);
    response.status(204).end();
  })
  .all(allow('GET', 'HEAD', 'DELETE'));

app.use(() => {
  throw new Refusal(404, 'Not found');
});

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  const { status = 500, detail = 'Internal server error' } = error;
  response.status(status).json({ detail });
};
app.use(onError);

app.listen(Number(process.env.PORT ?? 3000));
