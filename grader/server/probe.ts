import { connect } from 'node:net';

/** A TCP port that accepts connections; the host is an address, as in `127.0.0.1` or `::1`. */
export interface Listener {
  readonly host: string;
  readonly port: number;
}

/** What answers at an address: HTTP, something else, one that only hangs up, one that says nothing in time, or nobody. */
export type Presence = 'http' | 'other' | 'closed' | 'silent' | 'refused';

/** Whether somebody accepts a connection there within `ms` milliseconds. */
export function accepts({ host, port }: Listener, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const finish = (is: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(is);
    };
    const timer = setTimeout(finish, ms, false);
    socket.once('connect', () => finish(true)).on('error', () => finish(false));
  });
}

/**
 * Asks a server for a sign of life within `ms` milliseconds. The request has no Host, so that servers which know
 * RFC 9112 §3.2 refuse it themselves, without asking a handler; others get a GET of the root, which is safe.
 */
export function probe({ host, port }: Listener, ms: number, signal?: AbortSignal): Promise<Presence> {
  return new Promise((resolve) => {
    let received = '';
    let isConnected = false;
    const socket = connect({ host, port }, () => {
      isConnected = true;
      socket.write('GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
    });
    const finish = (otherwise: Presence) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
      socket.destroy();
      resolve(received ? presenceOf(received) : otherwise);
    };
    const timer = setTimeout(finish, ms, 'silent');
    const aborted = () => finish('silent');
    signal?.addEventListener('abort', aborted);
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      if (received.includes('\r\n\r\n') || received.length > 512) finish('other');
    });
    const over = () => finish(isConnected ? 'closed' : 'refused');
    socket.on('end', over).on('close', over).on('error', over);
  });
}

/** Debuggers and hot reloading speak HTTP only to refuse whoever does not ask for a WebSocket. */
function presenceOf(received: string): Presence {
  if (!/^HTTP\/\d\.\d \d{3}/.test(received)) return 'other';
  return /^HTTP\/\d\.\d 426/.test(received) || received.includes('WebSockets request was expected') ? 'other' : 'http';
}
