// Fastify 5, which listens by itself and checks what comes in with JSON Schema.
import Fastify, { type FastifyError } from 'fastify';
import { report } from '../report.ts';

const app = Fastify();

const users = new Map<number, object>();
let lastId = 0;

app.setErrorHandler<FastifyError>((error, _request, reply) => {
  if (!error.validation) return reply.send(error);
  const detail = error.validation.map(({ instancePath, message, keyword }) => ({
    loc: ['path', ...instancePath.split('/').slice(1)],
    msg: message,
    type: keyword,
  }));
  return reply.code(422).send({ detail });
});

const itemSchema = { params: { type: 'object', properties: { item_id: { type: 'integer' } } } };

app.get<{ Params: { item_id: number } }>('/items/:item_id', { schema: itemSchema }, async (request) => {
  return { id: request.params.item_id, name: 'Item' };
});

app.post<{ Body: Record<string, unknown> }>('/users', async (request, reply) => {
  lastId += 1;
  const user = { ...request.body, id: lastId };
  users.set(lastId, user);
  return reply.code(201).header('location', `/users/${lastId}`).send(user);
});

const userSchema = { params: { type: 'object', properties: { user_id: { type: 'integer' } } } };

app.get<{ Params: { user_id: number } }>('/users/:user_id', { schema: userSchema }, async (request, reply) => {
  return users.get(request.params.user_id) ?? reply.callNotFound();
});

app.delete<{ Params: { user_id: number } }>('/users/:user_id', { schema: userSchema }, async (request, reply) => {
  if (!users.delete(request.params.user_id)) return reply.callNotFound();
  return reply.code(204).send();
});

app.post('/items', async (request, reply) => reply.code(201).send(request.body));

app.post('/process', async (_request, reply) => reply.code(202).send({ status: 'processing' }));

app.get('/report', async (request, reply) => {
  reply.header('accept-ranges', 'bytes');
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (first === undefined) return report;
  const part = Buffer.from(report).subarray(Number(first), last ? Number(last) + 1 : report.length);
  reply.header('content-range', `bytes ${first}-${Number(first) + part.length - 1}/${report.length}`);
  return reply.code(206).type('text/plain').send(part);
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
