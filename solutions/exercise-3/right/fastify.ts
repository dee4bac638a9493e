// Fastify 5, which listens by itself and checks what comes in with JSON Schema.
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { users as givenUsers, items, tokens } from '../data.ts';

// All mistakes of a request are reported at once.
const app = Fastify({ ajv: { customOptions: { allErrors: true } } });

const users = new Map(givenUsers.map((user) => [user.id, user]));
let lastId = givenUsers.length;

app.setErrorHandler<FastifyError>((error, _request, reply) => {
  if (!error.validation) return reply.code(error.statusCode ?? 500).send({ detail: error.message });
  const where = error.validationContext === 'querystring' ? 'query' : error.validationContext;
  const detail = error.validation.map(({ instancePath, keyword, message, params }) => ({
    loc: [where, ...instancePath.split('/').slice(1), ...(params.missingProperty ? [params.missingProperty] : [])],
    msg: message,
    type: keyword,
  }));
  return reply.code(422).send({ detail });
});

app.decorateRequest('role');
declare module 'fastify' {
  interface FastifyRequest {
    role: string | undefined;
  }
}

async function authenticate(request: FastifyRequest, reply: FastifyReply) {
  const [, token = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  request.role = tokens.get(token);
  if (request.role) return undefined;
  return reply.code(401).header('www-authenticate', 'Bearer').send({ detail: 'Not authenticated' });
}

async function adminOnly(request: FastifyRequest, reply: FastifyReply) {
  return request.role === 'admin' ? undefined : reply.code(403).send({ detail: 'Not authorized' });
}

const querystring = { type: 'object', properties: { limit: { type: 'integer' } }, required: ['limit'] };

app.get<{ Querystring: { limit: number } }>('/items', { schema: { querystring } }, async (request, reply) => {
  const { limit } = request.query;
  if (limit < 1) return reply.code(400).send({ detail: 'limit must be at least 1' });
  return { items: items.slice(0, limit) };
});

app.get('/protected', { preHandler: authenticate }, async () => ({ data: 'secret' }));

app.delete<{ Params: { id: string } }>(
  '/admin/users/:id',
  { preHandler: [authenticate, adminOnly] },
  async (request, reply) => {
    if (users.delete(Number(request.params.id))) return { deleted: true };
    return reply.code(404).send({ detail: 'User not found' });
  },
);

app.get<{ Params: { id: string } }>('/users/:id', async (request, reply) => {
  return users.get(Number(request.params.id)) ?? reply.code(404).send({ detail: 'User not found' });
});

app.route({
  method: app.supportedMethods.filter((method) => method !== 'GET' && method !== 'HEAD'),
  url: '/users/:id',
  handler: async (_request, reply) =>
    reply.code(405).header('allow', 'GET, HEAD').send({ detail: 'Method Not Allowed' }),
});

const body = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name', 'age'],
};

app.post<{ Body: { name: string; age: number } }>('/users', { schema: { body } }, async (request, reply) => {
  lastId += 1;
  const { name, age } = request.body;
  const user = { id: lastId, name, age };
  users.set(user.id, user);
  return reply.code(201).header('location', `/users/${user.id}`).send(user);
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
