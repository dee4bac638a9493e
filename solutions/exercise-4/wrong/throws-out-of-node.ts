// Believes: node:http turns an error that my handler throws into a 500.
// Loses: ["GET /items/13 hides the failure of the database from the client, not from the log","GET /items/1 still works after the database threw an error","GET /items/14 answers although the promise of the database is rejected","GET /items/1 still works after a promise was rejected","GET /items/13 reports the failure of the database again after maintenance","PUT /admin/maintenance with {\"on\": false} is fine a second time","GET /items/2 still works after that"]
// Told: An exception that nobody catches ends the whole process
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import * as database from '../database.ts';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

const server = createServer(async (request, response) => {
  const id = /^\/items\/(\d+)$/.exec(request.url ?? '')?.[1];
  const { status } = await model.request('/health');
  if (id === undefined || status === 503) return listener(request, response);

  const item = await database.get(Number(id));
  response.writeHead(item ? 200 : 404, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(item ?? { detail: 'Item not found' }));
});

server.listen(Number(process.env.PORT));
