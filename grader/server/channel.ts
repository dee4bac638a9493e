import { StringDecoder } from 'node:string_decoder';
import type { Place } from '../place.ts';

/** An exception as the host saw it in the learner's program. */
export interface Thrown {
  /** `TypeError: …`, the line that names it. */
  readonly summary: string;
  /** The stack trace, in the learner's own files and lines. */
  readonly stack: string;
  /** The learner's line that it came from, if the host knows it better than the stack trace tells. */
  readonly place?: Place | undefined;
}

/** What the host, which runs inside the child, tells the grader: one JSON document per line on descriptor 3. */
export type HostEvent =
  /** The host runs, and waits for the learner's program; `about` tells what it will run under. */
  | { readonly kind: 'booted'; readonly about: string | undefined }
  /** The host has not got what the learner's program needs, and ends. */
  | { readonly kind: 'cannot-import'; readonly problem: string }
  /** The answer to a ping: the program's one thread is free. */
  | { readonly kind: 'pong' }
  | { readonly kind: 'ready'; readonly via: 'export' | 'listen' }
  /** The program is loaded, but there is nothing to send requests to yet. */
  | { readonly kind: 'waiting'; readonly exports: readonly string[]; readonly problem: string | undefined }
  | { readonly kind: 'load-failed'; readonly thrown: Thrown }
  /** An exception that nobody caught; the process ends with it. */
  | { readonly kind: 'uncaught'; readonly thrown: Thrown }
  /** The process ends because of what `GET /users` led to, at once or later. */
  | { readonly kind: 'ending'; readonly request: string }
  /** The server is closed, and the host waits for another program. */
  | { readonly kind: 'reset' }
  /** A response with 204 or 304 is complete; `attempted` counts the content bytes that the handler wrote in vain. */
  | { readonly kind: 'responded'; readonly request: string; readonly status: number; readonly attempted: number };

/**
 * What the grader tells the host: load this file, with nothing but these environment variables; say something; or close
 * the server and get ready for another file.
 */
export type HostCommand = ({ readonly kind: 'load' } & Loading) | { readonly kind: 'ping' | 'reset' };

export interface Loading {
  /** The bundle, or the learner's own file. */
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** The folder of the modules that the exercise gives, if they are not in the bundle. */
  readonly given?: string;
  /** A port of its own loopback interface that the program may call, and the Unix socket that its calls go to. */
  readonly relay?: Relay | undefined;
}

/** How a program without a network reaches the scripted upstream. */
export interface Relay {
  readonly port: number;
  readonly socket: string;
}

/** Reads a document as an event of the host; undefined if it is none, because the learner's program can write here too. */
export function asHostEvent(document: unknown): HostEvent | undefined {
  const { kind, about, via, exports, problem, thrown, request, status, attempted } = fieldsOf(document);
  switch (kind) {
    case 'booted':
      return { kind, about: about === undefined ? undefined : String(about) };
    case 'cannot-import':
      return { kind, problem: String(problem) };
    case 'pong':
    case 'reset':
      return { kind };
    case 'ready':
      return via === 'export' || via === 'listen' ? { kind, via } : undefined;
    case 'waiting':
      return { kind, exports: texts(exports), problem: problem === undefined ? undefined : String(problem) };
    case 'load-failed':
    case 'uncaught':
      return { kind, thrown: asThrown(thrown) };
    case 'ending':
      return { kind, request: String(request) };
    case 'responded':
      return { kind, request: String(request), status: Number(status), attempted: Number(attempted) };
    default:
      return undefined;
  }
}

function asThrown(value: unknown): Thrown {
  const { summary, stack, place } = fieldsOf(value);
  return { summary: String(summary), stack: String(stack), place: asPlace(place) };
}

function asPlace(value: unknown): Place | undefined {
  const { file, line, column } = fieldsOf(value);
  const isKnown = typeof file === 'string' && Number.isSafeInteger(line) && Number.isSafeInteger(column);
  return isKnown ? { file, line: Math.max(Number(line), 1), column: Math.max(Number(column), 1) } : undefined;
}

function fieldsOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const longestLine = 256 * 1024;

/** Turns a stream of bytes into the JSON documents on its lines; a line that is none, or too long, is left out. */
export function documents(receive: (document: unknown) => void): (bytes: Buffer) => void {
  const decoder = new StringDecoder('utf8'); // a chunk may end inside a character
  let rest = '';
  return (bytes) => {
    const lines = `${rest}${decoder.write(bytes)}`.split('\n');
    rest = (lines.pop() ?? '').slice(-longestLine);
    for (const line of lines) {
      const document = parsed(line);
      if (document !== undefined) receive(document);
    }
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // only the learner's own program can have written this
  }
}
