// Believes: Clients send JSON, so JSON.parse always works.
// Loses: ["POST /users with broken JSON is not the fault of the server"]
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import solution from '../server.ts';

const everythingElse = getRequestListener(solution.fetch);

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST') return everythingElse(request, response);

  const { name, age } = JSON.parse(await text(request)); // throws, and nothing catches it
  const headers = { 'Content-Type': 'application/json' };
  if (typeof name === 'string' && Number.isInteger(age)) {
    return response.writeHead(201, headers).end(JSON.stringify({ id: 3, name, age }));
  }
  const detail = [{ loc: ['body', 'age'], msg: 'age must be an integer', type: 'value_error' }];
  return response.writeHead(422, headers).end(JSON.stringify({ detail }));
}
