// Believes: node:http turns an error that my handler throws into an answer.
// Loses: ["POST /items refuses a body that is not JSON","POST /items, POST /reports and GET /items/14 say during maintenance that the service is away"]
// Told: An exception that nobody catches ends the whole process
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import * as database from '../database.ts';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

const server = createServer(async (request, response) => {
  if (`${request.method} ${request.url}` !== 'POST /items') return listener(request, response);

  const { name } = JSON.parse(await text(request));
  const answer = name ? database.add(name) : { detail: 'name is missing' };
  response.writeHead(name ? 201 : 422, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(answer));
});

server.listen(process.env.PORT);
