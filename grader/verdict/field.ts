import type { Answer, Check, HeaderMatcher, Interim, Late } from '../exercise.ts';
import { describeStatus } from '../status.ts';
import { answerOf, late, resolveReference, Unavailable } from './answer.ts';
import { type Finding, type Observed, quote } from './observed.ts';

/** Compares type and subtype without case and without parameters (RFC 9110 §8.3.1); two of them are one too many. */
export function mediaTypeFindings(expected: string, received: string | undefined): Finding[] {
  const essence = received?.split(';')[0]?.trim().toLowerCase();
  const isRepeated = /,\s*[\w.+-]+\/[\w.+-]+/.test(received?.replaceAll(/"[^"]*"/g, '') ?? '');
  return essence === expected.toLowerCase() && !isRepeated
    ? []
    : [{ where: 'header content-type', expected, actual: received === undefined ? '(absent)' : quote(received) }];
}

/** Compares a header field with what it has to be; several field lines have been joined by a comma before. */
export function headerFindings(
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
    case 'optional':
      if (received === undefined) return [];
      return headerFindings(name, matcher.matcher, received, check, observed, earlier);
    case 'other':
      return received !== undefined && received !== matcher.than
        ? []
        : finding(`another value than ${quote(matcher.than)}`);
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
      const { date: sent } = observed.exchange.response.headers;
      const delays = seconds !== undefined ? [seconds] : date ? secondsUntil(received ?? '', sent) : [];
      const fits = delays.some((delay) => delay >= min && delay <= max);
      const range =
        max === Number.MAX_SAFE_INTEGER ? `${min} or more` : min === max ? `${min}` : `from ${min} to ${max}`;
      return fits ? [] : finding(`whole seconds, ${range}${date ? ', or an HTTP-date' : ''}`);
    }
    case 'reference': {
      const { request, response } = observed.exchange;
      const to = matcher.to;
      let target: string;
      try {
        target = typeof to === 'string' ? to : to(answerOf(check, request, response, earlier));
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        return finding(`a reference that depends on a missing value: ${error.message}`);
      }
      const fits = resolveReference(received, request.path) === target;
      return fits ? [] : finding(`a reference to ${target}`);
    }
  }
}

/** Looks for an informational response with this status and these fields; of several the nearest one is described. */
export function interimFindings(
  { status, headers = {} }: Interim,
  check: Check,
  observed: Observed,
  earlier: readonly Answer[],
): Finding[] {
  const { interim } = observed.exchange.response;
  const came = interim.filter((response) => response.status === status);
  if (came.length === 0) {
    const actual = interim.map((response) => describeStatus(response.status)).join(', ') || '(none)';
    return [{ where: 'informational response', expected: describeStatus(status), actual }];
  }
  const matchers: [string, Late<HeaderMatcher>][] = Object.entries(headers);
  const attempts = came.map((response) =>
    matchers.flatMap(([name, matcher]) =>
      headerFindings(name, late(matcher, earlier), response.headers[name], check, observed, earlier),
    ),
  );
  const best = attempts.reduce((one, other) => (other.length < one.length ? other : one));
  return best.map((found) => ({ ...found, where: `${found.where} of the ${status}` }));
}

/**
 * Seconds to an HTTP-date in IMF-fixdate, the one format that a sender may use (RFC 9110 §5.6.7): from the response's
 * own Date, which may be old by a second, and from now; none for any other text.
 */
function secondsUntil(text: string, date: string | undefined): number[] {
  if (!text.endsWith(' GMT') || new Date(text).toUTCString() !== text) return [];
  const from = date === undefined ? [Date.now()] : [Date.parse(date), Date.now()];
  return from.map((time) => Math.round((Date.parse(text) - time) / 1000)).filter((seconds) => !Number.isNaN(seconds));
}
