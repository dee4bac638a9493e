import type { Answer, Check, HeaderMatcher, Late, Part, StatusExpectation } from '../exercise.ts';
import { classOf, describeStatus, registeredCodes } from '../status.ts';
import { late, Unavailable } from './answer.ts';
import {
  byterangesFindings,
  bytesFindings,
  emptyFindings,
  forbiddenFindings,
  jsonFindings,
  logFindings,
  textFindings,
  timeFindings,
} from './body.ts';
import { textOf } from './content.ts';
import { headerFindings, interimFindings, mediaTypeFindings } from './field.ts';
import { callsFindings, requestsFindings, statusesFindings } from './flow-findings.ts';
import type { Finding, Observed } from './observed.ts';

/** One way a response differs from the expectation. */
export interface Mismatch extends Finding {
  readonly part: Part;
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
  const statusHeld = statusHolds(check, observed, earlier);
  const addIfStatusHeld = (part: Part, find: () => readonly Finding[], header?: string) => {
    if (statusHeld) add(part, find, header);
    else results.push({ part, ...(header && { header }), held: false, mismatches: [] });
  };

  const { status, statuses, requests, interim, mediaType, headers = {}, json, text, bytes, byteranges } = expect;
  const { empty, forbidden, log, upstreamCalls, withinMs } = expect;
  if (status !== undefined) add('status', () => (statusHeld ? [] : [statusFinding(status, response.status)]));
  if (statuses !== undefined) add('statuses', () => statusesFindings(late(statuses, earlier), observed.all));
  if (requests !== undefined) addIfStatusHeld('requests', () => requestsFindings(requests, observed.all.length));
  if (interim !== undefined) add('interim', () => interimFindings(interim, check, observed, earlier));
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
  if (byteranges !== undefined) add('byteranges', () => byterangesFindings(byteranges, observed));
  if (empty) addIfStatusHeld('empty', () => emptyFindings(observed));
  if (forbidden !== undefined) addIfStatusHeld('forbidden', () => forbiddenFindings(forbidden, observed));
  if (log !== undefined) addIfStatusHeld('log', () => logFindings(log, observed.log));
  if (upstreamCalls !== undefined)
    addIfStatusHeld('upstreamCalls', () => callsFindings(upstreamCalls, observed.upstreamCalls));
  if (withinMs !== undefined)
    addIfStatusHeld('withinMs', () => timeFindings(withinMs, Math.max(...observed.all.map(({ ms }) => ms))));
  return results;
}

/** Whether the status, or the statuses of requests sent together, are as expected; also when none is expected. */
function statusHolds({ expect }: Check, { exchange, all }: Observed, earlier: readonly Answer[]): boolean {
  const { statuses } = expect;
  if (statuses !== undefined) return findings(() => statusesFindings(late(statuses, earlier), all)).length === 0;
  return expect.status === undefined || statusFits(expect.status, exchange.response.status);
}

/** Whether a header field has to be absent, or may be, which a server doing nothing satisfies. */
function isAbsence(matcher: Late<HeaderMatcher>, earlier: readonly Answer[]): boolean {
  try {
    const needed = late(matcher, earlier);
    return typeof needed === 'object' && 'kind' in needed && ['absent', 'optional'].includes(needed.kind);
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
