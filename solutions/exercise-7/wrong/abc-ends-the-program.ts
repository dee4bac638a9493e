// Believes: An id is always an integer.
// Loses: ["GET /items/abc is refused, because abc is not an integer","GET /items/1.5 and /items/12abc are refused as well","POST /items gives every item an id of its own","PUT /items/{id} works a second time in the same way","DELETE /items/{id} removes the item","DELETE /items/{id} finds nothing the second time","GET /items/{id} no longer finds the deleted item","GET /items/{id} still finds the other item, as it was","POST /items after a deletion finds an id that no item has","GET /items says that its body is JSON, as every answer above does"]
// Told: Check that the id is an integer before you look for the item
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import solution from '../server.ts';

const everythingElse = getRequestListener(solution.fetch);

export default function handler(request: IncomingMessage, response: ServerResponse) {
  const [, resource, id = '0'] = request.url?.split('/') ?? [];
  if (resource === 'items') console.log(`item ${BigInt(id)}`); // throws, and nothing catches it
  everythingElse(request, response);
}
