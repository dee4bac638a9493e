// Fastify 5, which listens by itself: two plugins that are twins, and JSON Schema for what comes in.
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';

const app = Fastify({ ajv: { customOptions: { coerceTypes: false } } });

class Refusal extends Error {
  statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

app.setErrorHandler<FastifyError>((error, _request, reply) => {
  const { validation, validationContext, statusCode = 500, message } = error;
  if (!validation) return reply.code(statusCode).send({ detail: statusCode < 500 ? message : 'Internal Server Error' });
  const detail = validation.map(({ instancePath, keyword, message: msg, params }) => {
    const field = params.missingProperty ?? instancePath.slice(1);
    return { loc: [validationContext, field], msg, type: keyword };
  });
  return reply.code(422).send({ detail });
});

app.setNotFoundHandler((_request, reply) => reply.code(404).send({ detail: 'Not Found' }));

/** Answers 405 to all methods that a path does not take. */
function onlyAllow(scope: FastifyInstance, url: string, ...allowed: string[]) {
  scope.route({
    method: scope.supportedMethods.filter((method) => !allowed.includes(method)),
    url,
    handler: async (_request, reply) => {
      reply.header('allow', allowed.join(', '));
      throw new Refusal(405, 'Method Not Allowed');
    },
  });
}

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

type ById = { Params: { id: string } };
/** Params are texts; a pattern keeps them so, and says which of them are numbers. */
const params = { type: 'object', properties: { id: { type: 'string', pattern: '^-?\\d+$' } } };

app.register(
  async (scope) => {
    const items = new Map<number, Item>();
    let lastId = 0;
    const body = {
      type: 'object',
      required: ['name', 'price'],
      properties: { name: { type: 'string' }, price: { type: 'number', minimum: 0 } },
    };
    const find = (id: string) => {
      const item = items.get(Number(id));
      if (!item) throw new Refusal(404, 'Item not found');
      return item;
    };

    scope.get('/', async () => [...items.values()]);
    scope.post<{ Body: Omit<Item, 'id'> }>('/', { schema: { body } }, async ({ body: { name, price } }, reply) => {
      lastId += 1;
      const item = { id: lastId, name, price };
      items.set(item.id, item);
      return reply.code(201).header('location', `/items/${item.id}`).send(item);
    });
    onlyAllow(scope, '/', 'GET', 'HEAD', 'POST');

    scope.get<ById>('/:id', { schema: { params } }, async (request) => find(request.params.id));
    scope.put<ById & { Body: Omit<Item, 'id'> }>('/:id', { schema: { params, body } }, async (request) => {
      const { id } = find(request.params.id);
      const { name, price } = request.body;
      const item = { id, name, price };
      items.set(id, item);
      return item;
    });
    scope.delete<ById>('/:id', { schema: { params } }, async (request, reply) => {
      items.delete(find(request.params.id).id);
      return reply.code(204).send();
    });
    onlyAllow(scope, '/:id', 'GET', 'HEAD', 'PUT', 'DELETE');
  },
  { prefix: '/items' },
);

app.register(
  async (scope) => {
    const users = new Map<number, User>();
    let lastId = 0;
    const body = {
      type: 'object',
      required: ['name', 'email'],
      properties: { name: { type: 'string' }, email: { type: 'string' } },
    };
    const find = (id: string) => {
      const user = users.get(Number(id));
      if (!user) throw new Refusal(404, 'User not found');
      return user;
    };

    scope.get('/', async () => [...users.values()]);
    scope.post<{ Body: Omit<User, 'id'> }>('/', { schema: { body } }, async ({ body: { name, email } }, reply) => {
      if ([...users.values()].some((other) => other.email === email)) {
        throw new Refusal(409, 'User with this email already exists');
      }
      lastId += 1;
      const user = { id: lastId, name, email };
      users.set(user.id, user);
      return reply.code(201).header('location', `/users/${user.id}`).send(user);
    });
    onlyAllow(scope, '/', 'GET', 'HEAD', 'POST');

    scope.get<ById>('/:id', { schema: { params } }, async (request) => find(request.params.id));
    scope.delete<ById>('/:id', { schema: { params } }, async (request, reply) => {
      users.delete(find(request.params.id).id);
      return reply.code(204).send();
    });
    onlyAllow(scope, '/:id', 'GET', 'HEAD', 'DELETE');
  },
  { prefix: '/users' },
);

await app.listen({ port: Number(process.env.PORT ?? 3000) });
