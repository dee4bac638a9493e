// Believes: node:http turns an error that my handler throws into an answer.
// Loses: ["PUT /items/{id} refuses a name that is no text","GET /items/{id} finds nothing after a refused PUT","PUT /items/bar refuses an item without a name","PUT /items/{id} refuses a size that is no number","GET /items/{id} finds nothing after a PUT that was refused for its size","GET /items/bar still answers with the item after a refused PUT","DELETE /items/{id} removes the item","GET /items/{id} finds nothing after the DELETE","DELETE /items/{id} says the second time that there is no such item","PUT /items/{id} creates the deleted item anew","GET /items/foo shows the replacement, also after another item was deleted"]
// Told: An exception that nobody catches ends the whole process
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { getRequestListener } from '@hono/node-server';
import { type Item, items } from '../data.ts';
import model from '../server.ts';

const listener = getRequestListener(model.fetch);

const server = createServer(async (request, response) => {
  const id = /^\/items\/([^/]+)$/.exec(request.url ?? '')?.[1];
  if (request.method !== 'PUT' || id === undefined) return listener(request, response);

  const sent = (await json(request)) as Item;
  const item = { ...sent, name: sent.name.trim() };
  response.writeHead(items.has(id) ? 200 : 201, { 'Content-Type': 'application/json' });
  items.set(id, item);
  response.end(JSON.stringify(item));
});

server.listen(process.env.PORT);
