// Believes: After an error like this there is no point in going on.
// Loses: ["GET /boom admits a failure without giving anything away", "GET /items/8 still works after the failure"]
// Told: ends the whole process, and everything it kept in memory is lost
import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { boom } from '../boom.ts';
import solution from '../server.ts';

const everythingElse = getRequestListener(solution.fetch);

export default function handler(request: IncomingMessage, response: ServerResponse) {
  if (request.url === '/boom') boom(); // nothing catches what it throws
  everythingElse(request, response);
}
