import { Client, type Dispatcher } from 'undici';
import { GraderError } from '../error.ts';
import type { Request } from '../exercise.ts';
import { misreadOf } from './misread.ts';
import { bodyLimit, type NoResponse, tooLate, whyUnanswered } from './no-response.ts';
import { type Address, combine, hasNoContent, headLimit, openWire, type Wire } from './wire.ts';

/** A request as it went onto the wire; field names in lower case. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A complete response. */
export interface Response {
  readonly status: number;
  readonly reason: string;
  /** By lower-case name; several field lines are joined by a comma (RFC 9110 §5.3). */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The informational responses that came before (RFC 9110 §15.2). */
  readonly interim: readonly InformationalResponse[];
  /** Bytes on the wire behind a response that has no content. */
  readonly strayBytes: number;
  /** Bytes on the wire behind the end that Content-Length sets to the body, as far as they have come. */
  readonly excessBytes?: number;
}

/** A response before the response; header fields as in `Response`. */
export interface InformationalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** One request with its response, or the reason why there was none; `message` is a sentence for the learner. */
export type Exchange = { readonly request: SentRequest; readonly ms: number } & (
  | { readonly kind: 'answered'; readonly response: Response }
  | {
      readonly kind: 'unanswered';
      readonly reason: NoResponse;
      readonly message: string;
      /** The first bytes that did come, if any. */
      readonly received: Uint8Array;
      /** Which of them is the first that HTTP does not allow there, if it is one of them. */
      readonly wrongAt?: number | undefined;
    }
);

export interface ExchangeLimits {
  /** Milliseconds from the request to the last byte of the response. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds to wait, after a response that has no content, for bytes that should not come. */
const strayWait = 150;

/**
 * Sends one request on a connection of its own and resolves with what came back. Redirects are not followed, nothing
 * is decoded, nothing is sent twice. Whatever the server does is a value; throws only for a fault of the grader, or when
 * the run's signal aborts.
 */
export async function exchange(address: Address, request: Request, limits: ExchangeLimits): Promise<Exchange> {
  const { timeoutMs, signal } = limits;
  signal?.throwIfAborted();
  const sent = toSend(request);
  const { expect, ...fields } = sent.headers; // undici refuses to send Expect (RFC 9110 §10.1.1); the wire adds it
  const started = performance.now();
  let wire: Wire | undefined;

  const client = new Client(origin(address), {
    pipelining: 0,
    maxHeaderSize: headLimit,
    maxResponseSize: bodyLimit,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (_options, connected) => {
      // After an abort undici would connect a second time, for nothing, and hide what the first connection said.
      if (wire) return connected(new Error('One request has one connection.'), null);
      const opened = openWire(address, sent.method, expect);
      wire = opened;
      const failed = (error: Error) => connected(error, null);
      opened.stream.once('error', failed);
      opened.stream.once('connect', () => {
        opened.stream.off('error', failed);
        // undici asks for a net.Socket but uses it as the duplex stream that it is.
        connected(null, opened.stream as Parameters<typeof connected>[1] & object);
      });
    },
  });

  const elapsed = () => Math.round(performance.now() - started);
  try {
    const body = sent.body ?? null;
    const asked = { method: sent.method, path: sent.path, headers: fields, body, reset: true } as const;
    const over = () => wire?.stream.destroy(exchangeOver); // undici does the same next, with a new error
    const content = await within(timeoutMs, signal, over, (reading) => client.dispatch(asked, reading));
    const ms = elapsed();
    const head = wire?.head();
    if (!head) throw new GraderError('A response was complete before its header section was.');
    if (hasNoContent(sent.method, head.status)) await wire?.closed(strayWait);
    const headers = combine(head);
    const excess = excessOf(headers, wire);
    const response = {
      status: head.status,
      reason: head.reason,
      headers,
      body: content,
      interim: wire?.interim().map((response) => ({ status: response.status, headers: combine(response) })) ?? [],
      strayBytes: wire?.strayBytes() ?? 0,
      ...(excess > 0 && { excessBytes: excess }),
    };
    return { kind: 'answered', request: sent, ms, response };
  } catch (error) {
    signal?.throwIfAborted();
    const { reason, message } = whyUnanswered(error, wire, timeoutMs);
    const received = wire?.firstBytes() ?? Buffer.alloc(0);
    return {
      kind: 'unanswered',
      request: sent,
      ms: elapsed(),
      reason,
      message,
      received,
      ...(reason === 'not-http' && { wrongAt: misreadOf(received)?.at }),
    };
  } finally {
    wire?.close();
    client.destroy(exchangeOver, () => {});
  }
}

/** What ends a connection that nobody needs any more; one for all, because an error is dear to make. */
const exchangeOver = new Error('The exchange is over.');

/**
 * Resolves with the content of a response when it is complete, if that is within `ms` milliseconds and before the signal
 * aborts.
 */
function within(
  ms: number,
  signal: AbortSignal | undefined,
  onEnd: () => void,
  dispatch: (reading: Dispatcher.DispatchHandler) => void,
): Promise<Uint8Array> {
  return new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(tooLate)), ms);
    signal?.addEventListener('abort', stop);
    dispatch({
      onRequestStart() {},
      onResponseData: (_controller, chunk) => chunks.push(chunk),
      onResponseEnd: () => {
        end(() => resolve(new Uint8Array(Buffer.concat(chunks))));
        onEnd();
      },
      onResponseError: (_controller, error) => end(() => reject(error)),
    });
  });
}

/** Fills in what a request leaves open; characters that a request line cannot carry are percent-encoded. */
export function toSend(request: Request): SentRequest {
  const headers: Record<string, string> = { ...request.headers };
  if (request.json !== undefined) headers['content-type'] ??= 'application/json';
  return {
    method: request.method ?? 'GET',
    path: request.path.toWellFormed().replace(/[^\x21-\x7e]/gu, encodeURIComponent),
    headers,
    body: request.json === undefined ? request.body : JSON.stringify(request.json),
  };
}

function origin(address: Address): string {
  if (address.kind === 'socket') return 'http://localhost';
  const { host, port, name = host.includes(':') ? `[${host}]` : host } = address;
  return `http://${name}:${port}`;
}

/** How many bytes came behind the end that Content-Length sets to the body. */
function excessOf(headers: Response['headers'], wire: Wire | undefined): number {
  const promised = headers['content-length'];
  if (promised === undefined || !/^\d+$/.test(promised)) return 0;
  return Math.max((wire?.contentBytes() ?? 0) - Number(promised), 0);
}
