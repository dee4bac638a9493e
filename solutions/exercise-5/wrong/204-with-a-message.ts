// Believes: A 204 may carry a few words; clients that do not want them skip them.
// Loses: ["DELETE /items/{id} removes the item"]
// Told: No null, no {}, no message
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { items } from '../data.ts';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

export default function handle(request: IncomingMessage, response: ServerResponse): void {
  const id = /^\/items\/([^/]+)$/.exec(request.url ?? '')?.[1];
  if (request.method !== 'DELETE' || id === undefined || !items.delete(id)) {
    void listener(request, response);
    return;
  }
  response.writeHead(204, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ message: 'deleted' }));
}
