// Plain node:http, which listens by itself.
import { createServer, type IncomingMessage } from 'node:http';

type Fields = Record<string, unknown>;

const stores = { items: new Map<string, Fields>(), users: new Map<string, Fields>() };
let nextId = 1; // items and users share the numbers

async function fieldsOf(request: IncomingMessage): Promise<Fields> {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    return Object(JSON.parse(Buffer.concat(chunks).toString()));
  } catch {
    return {};
  }
}

const problemsOf = (resource: string, { name, price, email }: Fields) => [
  ...(typeof name === 'string' ? [] : ['name']),
  ...(resource === 'users' || (typeof price === 'number' && price >= 0) ? [] : ['price']),
  ...(resource === 'items' || typeof email === 'string' ? [] : ['email']),
];

const server = createServer(async (request, response) => {
  const { method = '', url = '' } = request;
  const [, resource, id] = url.split('/');
  const send = (status: number, body?: unknown) => {
    response.statusCode = status;
    if (body === undefined) return response.end();
    response.setHeader('Content-Type', 'application/json');
    return response.end(JSON.stringify(body));
  };
  const refuse = (status: number, detail: unknown) => send(status, { detail });
  const notAllowed = (...allowed: string[]) => {
    response.setHeader('Allow', allowed);
    return refuse(405, `Use ${allowed.join(' or ')}.`);
  };

  if (resource !== 'items' && resource !== 'users') return refuse(404, 'Nothing here.');
  const store = stores[resource];

  if (id === undefined) {
    if (method === 'GET') return send(200, [...store.values()]);
    if (method !== 'POST') return notAllowed('GET', 'POST');
  } else {
    if (!/^\d+$/.test(id)) return refuse(422, [{ loc: ['path', 'id'], msg: 'no integer', type: 'int' }]);
    if (method === 'PATCH' || method === 'POST') return notAllowed('GET', 'PUT', 'DELETE');
    if (!store.has(id)) return refuse(404, `There is no ${resource} ${id}.`);
    if (method === 'GET') return send(200, store.get(id));
    if (method === 'DELETE') return store.delete(id) && send(204);
  }

  const fields = await fieldsOf(request);
  const problems = problemsOf(resource, fields);
  if (problems.length > 0)
    return refuse(
      422,
      problems.map((name) => ({ loc: [name], msg: 'wrong', type: 'field' })),
    );
  const isTaken = resource === 'users' && [...store.values()].some(({ email }) => email === fields.email);
  if (isTaken) return refuse(409, 'User with this email already exists');

  const number = id === undefined ? nextId++ : Number(id);
  store.set(String(number), { ...fields, id: number });
  if (id !== undefined) return send(200, store.get(id));
  response.setHeader('Location', `/${resource}/${number}`);
  return send(201, store.get(String(number)));
});

server.listen(process.env.PORT);
