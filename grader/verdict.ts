import type { z } from 'zod';
import { answerOf, late, resolveReference, Unavailable } from './answer.ts';
import { parseJson, textOf } from './content.ts';
import type { Exchange } from './exchange.ts';
import type { Answer, Check, HeaderMatcher, Late, Part, StatusExpectation } from './exercise.ts';
import { inertLine, shorten } from './inert.ts';
import { bodyMismatches } from './schema.ts';
import { classOf, describeStatus, registeredCodes } from './status.ts';

/** One way a response differs from the expectation. */
export interface Mismatch {
  readonly part: Part;
  /** `status`, `header location`, `json $.id`, `body`, `server output`, `time`. */
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
  /** The same as one sentence. */
  readonly message: string;
}

/** One stated part of an expectation, or one header field of it, and whether it held. */
export interface PartResult {
  readonly part: Part;
  /** The field name, for the part `headers`. */
  readonly header?: string;
  readonly held: boolean;
  readonly mismatches: readonly Mismatch[];
}

export type Answered = Extract<Exchange, { kind: 'answered' }>;

/** Everything a verdict may look at. */
export interface Observed {
  readonly exchange: Answered;
  /** What the server wrote to its output meanwhile. */
  readonly log: string;
  /** Content bytes that the handler wrote, whether or not they were sent; undefined if that is not known. */
  readonly attempted: number | undefined;
}

/**
 * Compares what was observed with what a check expects, part by part, and returns one result per stated part. A part
 * that a server doing nothing would satisfy holds only when the status does.
 */
export function judge(check: Check, observed: Observed, earlier: readonly Answer[]): PartResult[] {
  const { expect } = check;
  const { response } = observed.exchange;
  const results: PartResult[] = [];
  const add = (part: Part, find: () => readonly Finding[], header?: string) => {
    const mismatches = findings(find).map((found) => ({ part, ...found, message: sentence(found) }));
    results.push({ part, ...(header && { header }), held: mismatches.length === 0, mismatches });
  };
  const statusHeld = expect.status === undefined || statusFits(expect.status, response.status);
  const addIfStatusHeld = (part: Part, find: () => readonly Finding[], header?: string) => {
    if (statusHeld) add(part, find, header);
    else results.push({ part, ...(header && { header }), held: false, mismatches: [] });
  };

  const { status, mediaType, headers = {}, json, text, bytes, empty, forbidden, log, withinMs } = expect;
  if (status !== undefined) add('status', () => (statusHeld ? [] : [statusFinding(status, response.status)]));
  if (mediaType !== undefined) add('mediaType', () => mediaTypeFindings(mediaType, response.headers['content-type']));
  for (const [name, matcher] of Object.entries(headers)) {
    const find = () => headerFindings(name, late(matcher, earlier), response.headers[name], check, observed, earlier);
    (isAbsence(matcher, earlier) ? addIfStatusHeld : add)('headers', find, name);
  }
  if (json !== undefined) add('json', () => jsonFindings(late(json, earlier), response.body));
  if (text !== undefined)
    (text === '' ? addIfStatusHeld : add)('text', () => textFindings(late(text, earlier), textOf(response.body)));
  if (bytes !== undefined)
    (bytes.length === 0 ? addIfStatusHeld : add)('bytes', () => bytesFindings(bytes, response.body));
  if (empty) addIfStatusHeld('empty', () => emptyFindings(observed));
  if (forbidden !== undefined) addIfStatusHeld('forbidden', () => forbiddenFindings(forbidden, observed));
  if (log !== undefined) addIfStatusHeld('log', () => logFindings(log, observed.log));
  if (withinMs !== undefined) addIfStatusHeld('withinMs', () => timeFindings(withinMs, observed.exchange.ms));
  return results;
}

/** Whether a header field has to be absent, which a server doing nothing satisfies. */
function isAbsence(matcher: Late<HeaderMatcher>, earlier: readonly Answer[]): boolean {
  try {
    const needed = late(matcher, earlier);
    return typeof needed === 'object' && 'kind' in needed && needed.kind === 'absent';
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return false;
  }
}

/** The codes that an expectation accepts; for a class, all of its registered codes. */
export function acceptedStatuses(status: StatusExpectation | undefined): readonly number[] {
  if (status === undefined) return [];
  if (typeof status === 'string') return registeredCodes.filter((code) => classOf(code) === status);
  return [status].flat();
}

/** Names the accepted statuses with their reason phrases: `400 Bad Request or 422 Unprocessable Content`. */
export function describeAccepted(status: StatusExpectation): string {
  if (typeof status === 'string') return `any ${status} status`;
  return [status].flat().map(describeStatus).join(' or ');
}

type Finding = Pick<Mismatch, 'where' | 'expected' | 'actual'>;

function sentence({ where, expected, actual }: Finding): string {
  return `${where}: expected ${expected}, received ${actual}`;
}

/** Runs a comparison; one that needs a value which never arrived finds that, and nothing else. */
function findings(find: () => readonly Finding[]): readonly Finding[] {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return [{ where: 'earlier answer', expected: 'a value to compare with', actual: `none: ${error.message}` }];
  }
}

function statusFits(expected: StatusExpectation, received: number): boolean {
  if (typeof expected === 'string') return classOf(received) === expected;
  return [expected].flat().some((status) => status === received);
}

function statusFinding(expected: StatusExpectation, received: number): Finding {
  return { where: 'status', expected: describeAccepted(expected), actual: describeStatus(received) };
}

/** Compares type and subtype without case and without parameters (RFC 9110 §8.3.1). */
function mediaTypeFindings(expected: string, received: string | undefined): Finding[] {
  const essence = received?.split(';')[0]?.trim().toLowerCase();
  return essence === expected.toLowerCase()
    ? []
    : [{ where: 'header content-type', expected, actual: received === undefined ? '(absent)' : quote(received) }];
}

function headerFindings(
  name: string,
  matcher: HeaderMatcher,
  received: string | undefined,
  check: Check,
  observed: Observed,
  earlier: readonly Answer[],
): Finding[] {
  const finding = (expected: string): Finding[] => [
    { where: `header ${name}`, expected, actual: received === undefined ? '(absent)' : quote(received) },
  ];
  if (typeof matcher === 'string') return received === matcher ? [] : finding(quote(matcher));
  if (matcher instanceof RegExp)
    return received !== undefined && matcher.test(received) ? [] : finding(`to match ${matcher}`);
  switch (matcher.kind) {
    case 'matching':
      return received !== undefined && matcher.pattern.test(received) ? [] : finding(matcher.described);
    case 'present':
      return received === undefined ? finding('the field') : [];
    case 'absent':
      return received === undefined ? [] : finding('no such field');
    case 'tokens': {
      const tokens = (received ?? '').split(',').map((token) => token.trim().toLowerCase());
      const lists = (token: string) => tokens.includes(token.toLowerCase());
      const all = matcher.all.length > 0 ? `with ${matcher.all.join(', ')}` : '';
      const none = matcher.none.length > 0 ? `${all ? ' and not' : 'without'} ${matcher.none.join(', ')}` : '';
      const fits = received !== undefined && matcher.all.every(lists) && !matcher.none.some(lists);
      return fits ? [] : finding(`a list ${all}${none}`);
    }
    case 'delay': {
      const { min, max, date } = matcher;
      const seconds = /^\d+$/.test(received ?? '') ? Number(received) : undefined;
      const until =
        seconds ?? (date ? secondsUntil(received ?? '', observed.exchange.response.headers.date) : undefined);
      const fits = until !== undefined && until >= min && until <= max;
      const range = max === Number.MAX_SAFE_INTEGER ? `${min} or more` : `from ${min} to ${max}`;
      return fits ? [] : finding(`whole seconds, ${range}${date ? ', or an HTTP-date' : ''}`);
    }
    case 'reference': {
      const { request, response } = observed.exchange;
      const to = matcher.to;
      const target = typeof to === 'string' ? to : to(answerOf(check, request, response, earlier));
      const fits = resolveReference(received, request.path) === target;
      return fits ? [] : finding(`a reference to ${target}`);
    }
  }
}

/**
 * Seconds from the response's own Date to an HTTP-date in IMF-fixdate, the one format that a sender may use (RFC 9110
 * §5.6.7), or to now if it has no Date; undefined for any other text.
 */
function secondsUntil(text: string, date: string | undefined): number | undefined {
  if (!text.endsWith(' GMT') || new Date(text).toUTCString() !== text) return undefined;
  const seconds = (Date.parse(text) - (date === undefined ? Date.now() : Date.parse(date))) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.round(seconds);
}

function jsonFindings(schema: z.ZodType, body: Uint8Array): Finding[] {
  const parsed = parseJson(body);
  if (parsed.kind === 'json') return bodyMismatches(schema, parsed.value);
  const actual = body.length === 0 ? '(an empty body)' : `${quote(textOf(body))}, which ${inertLine(parsed.problem)}`;
  return [{ where: 'body', expected: 'JSON', actual }];
}

function textFindings(expected: string | RegExp, received: string): Finding[] {
  const actual = received === '' ? '(an empty body)' : quote(received);
  if (typeof expected === 'string') {
    return received === expected ? [] : [{ where: 'body', expected: quote(expected), actual }];
  }
  return expected.test(received) ? [] : [{ where: 'body', expected: `text that matches ${expected}`, actual }];
}

function bytesFindings(expected: Uint8Array, received: Uint8Array): Finding[] {
  if (Buffer.compare(expected, received) === 0) return [];
  const show = (bytes: Uint8Array) => `${bytes.length} bytes ${shorten(Buffer.from(bytes).toString('hex'), 64)}`;
  return [{ where: 'body', expected: show(expected), actual: show(received) }];
}

function emptyFindings({ exchange, attempted }: Observed): Finding[] {
  const { request, response } = exchange;
  const finding = (actual: string): Finding => ({ where: 'body', expected: 'nothing after the header fields', actual });
  const received = response.body.length + response.strayBytes;
  if (received > 0) return [finding(response.body.length > 0 ? quote(textOf(response.body)) : `${received} bytes`)];
  if (attempted && request.method !== 'HEAD') {
    return [
      finding(`${attempted} bytes from the handler, which Node dropped because a ${response.status} cannot carry them`),
    ];
  }
  if (response.status !== 204) return [];
  return ['content-length', 'transfer-encoding']
    .filter((name) => response.headers[name] !== undefined)
    .map((name) => ({
      where: `header ${name}`,
      expected: 'no such field in a 204',
      actual: quote(response.headers[name] ?? ''),
    }));
}

function forbiddenFindings(forbidden: readonly (string | RegExp)[], { exchange: { response } }: Observed): Finding[] {
  const places = [
    { where: 'body', text: textOf(response.body) },
    ...Object.entries(response.headers).map(([name, text]) => ({ where: `header ${name}`, text })),
  ];
  const leakIn = (text: string) => {
    for (const pattern of forbidden) {
      const leaked = typeof pattern === 'string' ? (text.includes(pattern) ? pattern : '') : pattern.exec(text)?.[0];
      if (leaked) return leaked;
    }
    return undefined;
  };
  return places.flatMap(({ where, text }) => {
    const leaked = leakIn(text);
    return leaked ? [{ where, expected: 'nothing about the inside of the server', actual: quote(leaked) }] : [];
  });
}

function logFindings(expected: RegExp, log: string): Finding[] {
  if (expected.test(log)) return [];
  const actual = log.trim() === '' ? '(no output)' : quote(log.trim());
  return [{ where: 'server output', expected: `a line that matches ${expected}`, actual }];
}

function timeFindings(expected: number, ms: number): Finding[] {
  return ms <= expected ? [] : [{ where: 'time', expected: `at most ${expected} ms`, actual: `${ms} ms` }];
}

/** Puts a text between quotation marks that it does not hold itself. */
function quote(text: string): string {
  const mark = text.includes('"') ? "'" : '"';
  return `${mark}${inertLine(shorten(text, 200))}${mark}`;
}
