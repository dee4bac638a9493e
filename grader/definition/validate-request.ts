import type { Check, Expectation, Request, Sending } from '../exercise.ts';
import { longestWaitMs, requestsOf } from '../http/flow.ts';
import { late } from '../verdict/answer.ts';
import { standIns } from './stand-in.ts';

/** The parts of an expectation that ask for content. */
export const contentParts = ['json', 'text', 'bytes', 'byteranges'] as const;

/** Everything that is wrong with what a check sends, one sentence each; a late request is tried with stand-ins. */
export function requestProblems(check: Check): string[] {
  const { request, after, expect } = check;
  if (typeof request === 'function' && request.length > after.length)
    return ['its request reads more answers than "after" names.'];
  const sending = typeof request === 'function' ? tried(check) : request;
  if (sending === undefined) return [];
  const each = requestsOf(sending).flatMap((one) => oneRequestProblems(one, check));
  return [...new Set([...flowProblems(sending, expect), ...each])];
}

/** Everything that is wrong with how the upstream of a check behaves, one sentence each; not looked at if it is late. */
export function upstreamProblems({ upstream }: Check): string[] {
  if (typeof upstream !== 'object') return [];
  const { headers = {}, json, body, delayMs = 1, breaksOff } = upstream;
  const problems = nameProblems(headers, 'upstream');
  if (json !== undefined && body !== undefined) problems.push('its upstream has both json and body.');
  if (!(delayMs > 0 && delayMs <= longestWaitMs))
    problems.push(`its upstream answers after ${delayMs} ms; at most 5,000 are allowed.`);
  if (breaksOff !== undefined && !(json !== undefined || (body?.length ?? 0) > 1))
    problems.push('its upstream breaks off in the middle of a body, but has none.');
  return problems;
}

/** What a late request will be, made from answers that never came; undefined if it cannot be made of those. */
function tried(check: Check): Sending | undefined {
  try {
    return late(check.request, standIns(check, 1));
  } catch {
    return undefined; // it reads something that only a real answer has
  }
}

function flowProblems(sending: Sending, expect: Expectation): string[] {
  const problems: string[] = [];
  const kind = 'kind' in sending ? sending.kind : undefined;
  if (kind === 'together' && expect.statuses === undefined)
    problems.push('it sends several requests together, so it has to expect statuses.');
  if (kind !== 'together' && expect.statuses !== undefined)
    problems.push('it expects statuses, but does not send several requests together.');
  if (kind !== 'repeat' && kind !== 'poll' && expect.requests !== undefined)
    problems.push('it expects a number of requests, but sends only what it names.');
  if (!('kind' in sending)) return problems;
  switch (sending.kind) {
    case 'poll':
      if (!(sending.everyMs >= 10)) problems.push(`it polls every ${sending.everyMs} ms; at least 10 are asked for.`);
      if (!(sending.forMs > 0 && sending.forMs <= longestWaitMs))
        problems.push(`it polls for ${sending.forMs} ms; at most 5,000 are allowed.`);
      break;
    case 'repeat':
      if (!(sending.times >= 2 && sending.times <= 100))
        problems.push(`it repeats ${sending.times} times; 2 to 100 are allowed.`);
      if (expect.status === undefined) problems.push('it repeats a request until a status that it does not expect.');
      break;
    case 'together': {
      const { length } = sending.requests;
      const { statuses } = expect;
      const isKnown = typeof statuses === 'object'; // a late one is not known before the run
      const counted = Object.values(isKnown ? statuses : {}).reduce((sum: number, count) => sum + (count ?? 0), 0);
      if (!(length >= 2 && length <= 20)) problems.push(`it sends ${length} requests together; 2 to 20 are allowed.`);
      else if (isKnown && counted !== length)
        problems.push(`it sends ${length} requests together, but expects ${counted} statuses.`);
      break;
    }
  }
  return problems;
}

function oneRequestProblems(request: Request, { request: stated, expect }: Check): string[] {
  const { path, headers = {}, waitMs = 0, timeoutMs = 1 } = request;
  const problems: string[] = [];
  if (!path?.startsWith('/')) problems.push(`its path is ${JSON.stringify(path)}; a path starts with a slash.`);
  if (request.json !== undefined && request.body !== undefined) problems.push('its request has both json and body.');
  const isStandIn = typeof stated === 'function' && Number.isNaN(waitMs); // a number made of a text that is none
  if (!isStandIn && !(waitMs >= 0 && waitMs <= longestWaitMs))
    problems.push(`it waits ${waitMs} ms; at most 5,000 are allowed.`);
  if (!(timeoutMs > 0)) problems.push(`it gives up after ${timeoutMs} ms.`);
  const asked = contentParts.filter((part) => expect[part] !== undefined);
  if (request.method === 'HEAD' && asked.length > 0)
    problems.push(`it asks for ${asked.join(' and ')}, but HEAD never has content.`);
  return [...problems, ...nameProblems(headers, 'request')];
}

/** Names of header fields that are not in lower case. */
export function nameProblems(headers: Readonly<Record<string, unknown>>, which: string): string[] {
  return Object.keys(headers)
    .filter((name) => name !== name.toLowerCase())
    .map((name) => `its ${which} header ${name} has to be in lower case.`);
}
