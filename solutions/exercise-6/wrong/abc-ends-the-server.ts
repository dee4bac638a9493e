// Believes: The id is a number, so the item is in the list.
// Loses: ["GET /items/abc is no item","GET /api/data limits the next window in the same way"]
// Told: abc is no number, so no item has that id
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { items } from '../items.ts';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

export default function handle(request: IncomingMessage, response: ServerResponse): void {
  const id = /^\/items\/(.+)$/.exec(request.url ?? '')?.[1];
  if (request.method !== 'GET' || id === undefined) {
    void listener(request, response);
    return;
  }
  const { name } = items[Number(id) - 1]!;
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ id: Number(id), name }));
}
