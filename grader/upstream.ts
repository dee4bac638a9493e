import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Upstream } from './exercise.ts';

/** A server of the grader's that stands in for another service, on a port of the loopback interface. */
export interface ScriptedUpstream {
  /** What the server under test gets to know: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** Treats every further call like this, forgets the calls so far, and drops those that still wait. */
  follow(script: Upstream | undefined): void;
  /** How many calls came since then. */
  calls(): number;
  stop(): Promise<void>;
}

/** Starts an upstream that answers 404 until it is told otherwise. Every answer closes its connection. */
export async function openUpstream(): Promise<ScriptedUpstream> {
  const sockets = new Set<Socket>();
  let script: Upstream | undefined;
  let calls = 0;

  const server = createServer((request, response) => {
    calls += 1;
    request.resume();
    if (script === 'silence') return;
    if (script === 'reset') request.socket.destroy();
    else answer(script, request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    follow(next) {
      drop();
      script = next;
      calls = 0;
    },
    calls: () => calls,
    stop: () => {
      drop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(script: Exclude<Upstream, string> | undefined, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('connection', 'close'); // a client that reuses a connection may send a lost request twice
  if (script === undefined || (script.path !== undefined && script.path !== request.url)) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not found"}');
    return;
  }
  const { status, headers = {}, json, body = '' } = script;
  if (json !== undefined) response.setHeader('content-type', 'application/json');
  response.writeHead(status, headers).end(json === undefined ? body : JSON.stringify(json));
}
