// Believes: An answer in JSON needs a value, and null is the value for nothing.
// Loses: ["DELETE /items/2 removes the item","GET /items shows the other items after that, and not those that were removed"]
// Told: No null, no {}, no message
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

export default function handle(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'DELETE') {
    void listener(request, response);
    return;
  }
  response.writeHead(204, { 'Content-Type': 'application/json' });
  response.end('null');
}
