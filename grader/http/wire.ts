import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { Duplex } from 'node:stream';
import { holdContent } from './expectation.ts';
import { connectToSocket } from './unix-socket.ts';

/** Where a server listens: a Unix-domain socket or Windows named pipe, or a TCP port. */
export type Address =
  | { readonly kind: 'socket'; readonly path: string }
  | {
      readonly kind: 'port';
      readonly host: string;
      readonly port: number;
      /** What the Host field calls it; the host itself unless stated. */
      readonly name?: string;
    };

/** The header section of a response as it stood on the wire. */
export interface Head {
  readonly status: number;
  readonly reason: string;
  /** Field lines in order, names as sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What a connection showed beside the response that the HTTP client makes of it. */
export interface Wire {
  /** The stream to hand to the HTTP client. */
  readonly stream: Duplex;
  /** The final response's header section, once it is complete. */
  head(): Head | undefined;
  /** The informational responses that came first (RFC 9110 §15.2); at most the first 20. */
  interim(): readonly Head[];
  /** How many bytes followed a header section that must be the end of the response. */
  strayBytes(): number;
  /** How many bytes followed the header section of any other response. */
  contentBytes(): number;
  /** The first bytes received, at most 512. */
  firstBytes(): Buffer;
  /** Resolves when the server has closed the connection, or after `ms` milliseconds. */
  closed(ms: number): Promise<void>;
  /** Closes the connection at once. */
  close(): void;
}

/** A response that no HTTP client should be asked to understand; the message completes "The server sent …". */
export class NotHttp extends Error {
  override name = 'NotHttp';
}

/** Bytes that the header fields of a response may take. */
export const headLimit = 16 * 1024;

/** Whether a response to this method with this status ends after its header section (RFC 9112 §6.3). */
export function hasNoContent(method: string, status: number): boolean {
  return method === 'HEAD' || status === 204 || status === 304;
}

/** The header fields by lower-case name; several field lines are joined by a comma (RFC 9110 §5.3). */
export function combine(head: Head): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of head.fields) {
    const key = name.toLowerCase();
    const before = headers[key];
    headers[key] = before === undefined ? value : `${before}, ${value}`;
  }
  return headers;
}

/**
 * Opens a connection and reads each header section before the HTTP client does, because a client may refuse, and
 * so hide, what RFC 9110 allows or what the report has to show: informational responses nobody asked for, a
 * Content-Length on 204, 304 or an answer to HEAD (§8.6), and bytes behind a response that has no content (§6.4.1).
 * With an `expectation` the request carries it in Expect, and its content waits for a word of the server (§10.1.1).
 */
export function openWire(address: Address, method: string, expectation?: string): Wire {
  const socket =
    address.kind === 'socket' ? connectToSocket(address.path) : connect({ host: address.host, port: address.port });
  const interim: Head[] = [];
  let pending: Buffer | undefined = Buffer.alloc(0);
  let first = Buffer.alloc(0);
  let head: Head | undefined;
  let ended = false;
  let finished = false;
  let endsAfterHead = false;
  let stray = 0;
  let content = 0;

  const heard = new EventEmitter();
  const hold = expectation === undefined ? undefined : holdContent(expectation, socket, heard);

  const stream = new Duplex({
    read: () => socket.resume(),
    write: (chunk, _encoding, done) => (hold ? hold([chunk], done) : socket.write(chunk, done)),
    // Header section and body leave in one write: a server that does not read the body may close before a second one.
    writev: (chunks, done) => {
      if (hold) {
        hold(
          chunks.map(({ chunk }) => chunk),
          done,
        );
        return;
      }
      socket.cork();
      for (const { chunk } of chunks) socket.write(chunk);
      socket.write('', done);
      socket.uncork();
    },
    final: (done) => socket.end(done),
    destroy: (error, done) => {
      // The socket itself stays open for a moment after a response without content, to count what still comes; undici
      // ends the stream with an error even then.
      if (!endsAfterHead) socket.destroy();
      done(error);
    },
  });

  const pass = (bytes: Buffer) => {
    if (bytes.length > 0 && !stream.destroyed && !stream.push(bytes)) socket.pause();
  };

  const readHeads = () => {
    while (pending) {
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) {
        if (pending.length > headLimit || !looksLikeHttp(pending)) {
          pass(pending);
          pending = undefined;
        }
        return;
      }
      const section = pending.subarray(0, end).toString('latin1');
      const rest: Buffer = pending.subarray(end + 4);
      const parsed = parseHead(section);
      if (!parsed) {
        pass(pending);
        pending = undefined;
        return;
      }
      if (parsed.status < 100)
        throw new NotHttp(`the status ${section.slice(9, 12)}; a status is a number from 100 to 599`);
      if (parsed.status === 101) throw new NotHttp('101 Switching Protocols, although nobody asked to switch');
      if (parsed.status === 100 || parsed.status >= 200) heard.emit(parsed.status === 100 ? 'continue' : 'final');
      if (parsed.status < 200) {
        if (interim.length < 20) interim.push(parsed);
        pending = rest;
        continue;
      }
      head = parsed;
      pending = undefined;
      endsAfterHead = hasNoContent(method, parsed.status);
      if (endsAfterHead) {
        stray += rest.length;
        pass(Buffer.from(`${withoutFraming(section)}\r\n\r\n`, 'latin1'));
      } else {
        content += rest.length;
        pass(Buffer.from(`${section}\r\n\r\n`, 'latin1'));
        pass(rest);
      }
    }
  };

  socket.on('connect', () => stream.emit('connect'));
  socket.on('data', (bytes: Buffer) => {
    if (first.length < 512) first = Buffer.concat([first, bytes]).subarray(0, 512);
    if (!pending) {
      if (endsAfterHead) {
        stray += bytes.length;
      } else {
        content += bytes.length;
        pass(bytes);
      }
      return;
    }
    pending = Buffer.concat([pending, bytes]);
    try {
      readHeads();
    } catch (error) {
      stream.destroy(error as NotHttp); // readHeads throws nothing else
    }
  });
  const finish = () => {
    if (pending) pass(pending);
    pending = undefined;
    if (!finished && !stream.destroyed) stream.push(null);
    finished = true;
  };
  socket.on('end', finish);
  socket.on('close', () => {
    ended = true;
    heard.emit('final');
    finish();
  });
  // Once the server has said something, a broken connection is the end of what it said.
  socket.on('error', (error) => (first.length > 0 ? finish() : stream.destroy(error)));

  return {
    stream,
    head: () => head,
    interim: () => interim,
    strayBytes: () => stray,
    contentBytes: () => content,
    firstBytes: () => first,
    close: () => socket.destroy(),
    closed: (ms) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(finish, ms);
        if (ended || socket.destroyed) finish();
        else socket.once('close', finish).once('end', finish).resume();
      }),
  };
}

/** Whether these bytes can be the beginning of a header section with the line ends that HTTP asks for. */
function looksLikeHttp(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 5).toString('latin1');
  return 'HTTP/'.startsWith(start) && !bytes.includes('\n\n');
}

/** Splits a header section (RFC 9112 §4, §5); undefined if its first line is not a status line. */
function parseHead(section: string): Head | undefined {
  const [statusLine = '', ...lines] = section.split('\r\n');
  const match = /^HTTP\/\d\.\d (\d{3})(?: (.*))?$/s.exec(statusLine);
  if (!match) return undefined;
  const fields = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(colon, 0)), line.slice(colon + 1).trim()];
  });
  return { status: Number(match[1]), reason: match[2] ?? '', fields };
}

/** The section without the fields that say how long a body is: here there is none to read. */
function withoutFraming(section: string): string {
  return section
    .split('\r\n')
    .filter((line) => !/^(content-length|transfer-encoding):/i.test(line))
    .join('\r\n');
}
