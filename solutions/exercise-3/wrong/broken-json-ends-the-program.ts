// Believes: Clients send JSON, so JSON.parse always works.
// Loses: ["POST /users with broken JSON is not the fault of the server"]
// Told: Reading this body as JSON fails, and you have to notice.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import solution from '../server.ts';

const everythingElse = getRequestListener(solution.fetch);

export default async function handler(request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'POST' || request.url !== '/users') return everythingElse(request, response);

  const body = JSON.stringify(JSON.parse(await text(request))); // throws, and nothing catches it
  const answer = await solution.fetch(new Request('http://localhost/users', { method: 'POST', body }));
  return response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
}
