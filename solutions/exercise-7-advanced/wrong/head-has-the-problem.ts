// Believes: Whoever meets an error wants to read what is wrong.
// Loses: ["HEAD /items/{id} says that there is no such item, as GET does"]
// Told: HEAD ends after its header fields, also when it is an error
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import solution from '../server.ts';

const listener = getRequestListener(solution.fetch);

export default createServer(async (request, response) => {
  if (request.method !== 'HEAD') return listener(request, response);
  const answer = await solution.fetch(new Request(`http://localhost${request.url}`, { method: 'HEAD' }));
  if (answer.ok) return listener(request, response);
  const { status } = answer;
  const problem = JSON.stringify({ type: '/problems/no-item', title: 'No such item', status });
  // node:http would leave the body out, so this goes around it.
  const head = [`HTTP/1.1 ${status} Not Found`, 'Connection: close', `Content-Length: ${problem.length}`];
  for (const [name, value] of answer.headers) if (name !== 'content-length') head.push(`${name}: ${value}`);
  response.socket?.end(`${head.join('\r\n')}\r\n\r\n${problem}`);
});
