import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { UsageError } from '../error.ts';
import { connectToSocket } from '../http/unix-socket.ts';
import { contentOfRequest, contentOfResponse, followMessages, type MessageHead } from './messages.ts';

/** A request with what came back, as it was seen on the wire. */
export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly request: MessageHead;
  /** The informational responses and then the final one; none if the connection broke before. */
  readonly responses: readonly { readonly status: number; readonly head: MessageHead }[];
  /** Milliseconds from the request's header section to the end of the answer. */
  readonly ms: number;
}

/** Where requests go: a Unix socket, or a sentence that says why there is no server. */
export type Target = { readonly socket: string } | { readonly problem: string };

export interface ProxyOptions {
  /** 0 for any that is free. */
  readonly port: number;
  /** Where a connection goes that is opened now; it waits until that is known. */
  target(): Promise<Target>;
  seen(exchange: Seen): void;
}

export interface Proxy {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Passes every byte of each connection to a server's socket and back, unchanged, and tells what was asked and answered.
 * Listens on the loopback addresses only. Throws a `UsageError` if the port is taken.
 */
export async function openProxy({ port, target, seen }: ProxyOptions): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };
  const connected = async (client: Socket) => {
    keep(client);
    const found = await target();
    if (client.destroyed) return;
    if ('problem' in found) return refuse(client, found.problem);
    const server = connectToSocket(found.socket);
    keep(server);
    follow(client, server, seen);
    client.pipe(server);
    server.pipe(client);
    server.on('close', () => client.destroySoon());
    client.on('close', () => server.destroy());
  };
  const listen = async (host: string, at: number): Promise<Server> => {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, connected);
    await Promise.race([
      once(server.listen(at, host), 'listening'),
      once(server, 'error').then(([error]) => Promise.reject(error)),
    ]);
    return server;
  };
  const first = await listen('127.0.0.1', port).catch((error: NodeJS.ErrnoException) =>
    Promise.reject(refusal(error, port)),
  );
  const address = first.address();
  const chosen = typeof address === 'object' && address !== null ? address.port : port;
  // A client that is told "localhost" may try this one first, and should not find somebody else there.
  const second = await listen('::1', chosen).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') return undefined; // a machine without IPv6
    first.close();
    throw refusal(error, chosen);
  });
  return {
    port: chosen,
    async stop() {
      const servers = [first, ...(second ? [second] : [])];
      const closed = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(closed);
    },
  };
}

/** Says for the learner's server, which is not there, why it is not; nobody but a gateway answers 502 (RFC 9110 §15.6.3). */
function refuse(client: Socket, problem: string): void {
  const text = `grade serve: ${problem}\n`;
  const fields = [
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ];
  client.resume();
  client.end(`HTTP/1.1 502 Bad Gateway\r\n${fields.join('\r\n')}\r\n\r\n${text}`);
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const other = port === 65_535 ? 3001 : port + 1;
    return new UsageError(
      `Port ${port} is in use by another program. Stop that one, or choose another port: --port ${other}. The curl lines of reports are for port 3000.`,
    );
  }
  if (error.code === 'EACCES') return new UsageError(`Port ${port} is not for everybody: choose one from 1024 on.`);
  return error;
}

/** Follows what both sides of a connection send. */
function follow(client: Socket, server: Socket, seen: (exchange: Seen) => void): void {
  interface Open {
    readonly request: MessageHead;
    readonly method: string;
    readonly target: string;
    readonly began: number;
    readonly responses: { status: number; head: MessageHead }[];
  }
  const waiting: Open[] = [];
  const tell = (open: Open) => seen({ ...open, ms: Math.round(performance.now() - open.began) });
  const requests = followMessages({
    head(request) {
      const [method = '', target = ''] = request.firstLine.split(' ');
      waiting.push({ request, method, target, began: performance.now(), responses: [] });
      return contentOfRequest(request);
    },
    end() {},
  });
  const responses = followMessages({
    head(head) {
      const status = Number(/^HTTP\/\d\.\d (\d{3})/.exec(head.firstLine)?.[1]);
      const [open] = waiting;
      if (!open || !Number.isInteger(status)) return { kind: 'unknown' };
      open.responses.push({ status, head });
      return contentOfResponse(open.method, status, head);
    },
    end() {
      const [open] = waiting;
      if (!open || (open.responses.at(-1)?.status ?? 0) < 200) return; // the final response is still to come
      waiting.shift();
      tell(open);
    },
  });
  client.on('data', requests.take);
  server.on('data', responses.take);
  server.on('close', () => {
    responses.close();
    for (const open of waiting.splice(0)) tell(open);
  });
}
