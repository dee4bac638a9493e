import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import type { Upstream } from '../exercise.ts';
import { isWindows, privateFolder } from '../server/program.ts';

/** A server of the grader's that stands in for another service, on a port of the loopback interface. */
export interface ScriptedUpstream {
  /** What the server under test gets to know: `http://127.0.0.1:41234`. */
  readonly url: string;
  /** The same server on a Unix socket, for programs without a network. */
  readonly socket: string;
  /**
   * Treats every further call like this, or as it says for the path, forgets the calls so far, and drops those that still
   * wait.
   */
  follow(script: Upstream | ((path: string) => Upstream | undefined) | undefined): void;
  /** How many calls came since then. */
  calls(): number;
  /** Resolves as soon as there has been a call since then, or after so many milliseconds. */
  untilCalled(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Whether a server that calls an upstream with this script has to wait: for an answer that comes late, or never. */
export function letsWait(script: Upstream | undefined): boolean {
  if (typeof script !== 'object') return script === 'silence';
  return (script.delayMs ?? 0) > 0 || script.breaksOff === 'silence';
}

/** Starts an upstream that answers 404 until it is told otherwise. Every answer closes its connection. */
export async function openUpstream(): Promise<ScriptedUpstream> {
  const sockets = new Set<Socket>();
  /** Those with a call. An HTTP client may open another one ahead, and use it for a call of the next script. */
  const called = new Set<Socket>();
  let followed: Parameters<ScriptedUpstream['follow']>[0];
  let calls = 0;
  let onCall = () => {};

  const handle = (request: IncomingMessage, response: ServerResponse) => {
    calls += 1;
    called.add(request.socket);
    onCall();
    request.resume();
    const script = typeof followed === 'function' ? followed(request.url ?? '/') : followed;
    if (script === 'silence') return;
    if (script === 'reset') return void request.socket.destroy();
    const delayMs = typeof script === 'object' ? (script.delayMs ?? 0) : 0;
    if (delayMs === 0) return answer(script, request, response);
    const timer = setTimeout(() => answer(script, request, response), delayMs);
    request.socket.once('close', () => clearTimeout(timer));
  };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket
      .on('error', () => {})
      .on('close', () => {
        sockets.delete(socket);
        called.delete(socket);
      });
  };
  const drop = (dropped: ReadonlySet<Socket>) => {
    for (const socket of dropped) socket.destroy();
  };
  const folder = privateFolder();
  const path = join(folder, 'u');
  const [onPort, onSocket] = [createServer(handle).on('connection', keep), createServer(handle).on('connection', keep)];
  await new Promise<void>((resolve, reject) => onPort.once('error', reject).listen(0, '127.0.0.1', resolve));
  if (!isWindows) await new Promise<void>((resolve, reject) => onSocket.once('error', reject).listen(path, resolve));
  const address = onPort.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    socket: path,
    follow(next) {
      drop(called);
      followed = next;
      calls = 0;
    },
    calls: () => calls,
    async untilCalled(ms) {
      if (calls > 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        onCall = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    async stop() {
      drop(sockets);
      await Promise.all([onPort, onSocket].map((server) => new Promise((resolve) => server.close(resolve))));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answer(script: Exclude<Upstream, string> | undefined, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('connection', 'close'); // a client that reuses a connection may send a lost request twice
  if (script === undefined || (script.path !== undefined && script.path !== request.url)) {
    response.writeHead(404, { 'content-type': 'application/json' }).end('{"detail":"Not found"}');
    return;
  }
  const { status, method, headers = {}, json, body = '', breaksOff } = script;
  if (method !== undefined && method !== request.method) {
    response.writeHead(405, { allow: method, 'content-type': 'application/json' });
    response.end('{"detail":"Method not allowed"}');
    return;
  }
  if (json !== undefined) response.setHeader('content-type', 'application/json');
  const content = Buffer.from(json === undefined ? body : JSON.stringify(json));
  if (breaksOff === undefined) {
    response.writeHead(status, headers).end(content);
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': String(content.length) });
  const half = content.subarray(0, Math.floor(content.length / 2));
  response.write(half, () => breaksOff === 'reset' && request.socket.destroy());
}
