// Believes: The status says that nothing has changed, and the body shows it once more.
// Loses: ["GET /articles/1 with If-None-Match says that nothing has changed"]
// Told: The client has the body already
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

export default async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method, url = '', headers } = request;
  if (method !== 'GET' || !headers['if-none-match']) return listener(request, response);

  const answer = await model.fetch(
    new Request(`http://localhost${url}`, { headers: headers as Record<string, string> }),
  );
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(answer.status === 304 ? JSON.stringify({ title: 'One' }) : await answer.text());
}
