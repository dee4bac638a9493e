import { besideRules } from './diagnosis/besides.ts';
import { bodyRules } from './diagnosis/bodies.ts';
import { callerRules } from './diagnosis/callers.ts';
import { cite } from './diagnosis/citation.ts';
import { conditionRules } from './diagnosis/conditions.ts';
import { copyRules } from './diagnosis/copies.ts';
import { excessRules } from './diagnosis/excess.ts';
import { failureRules } from './diagnosis/failures.ts';
import { flowRules } from './diagnosis/flows.ts';
import { headerRules } from './diagnosis/headers.ts';
import { labelRules } from './diagnosis/labels.ts';
import { limitRules } from './diagnosis/limits.ts';
import { outcomeRules } from './diagnosis/outcomes.ts';
import { outrightRules } from './diagnosis/outright.ts';
import { pathRules } from './diagnosis/paths.ts';
import { promiseOf, situationOf } from './diagnosis/phrases.ts';
import { rangeRules } from './diagnosis/ranges.ts';
import { redirectRules } from './diagnosis/redirects.ts';
import { calledBy, type Diagnosis, type PartRule, type Sentence, type StatusRule } from './diagnosis/rule.ts';
import { requestLine, type Situation } from './diagnosis/situation.ts';
import { valueRules } from './diagnosis/values.ts';
import { classOf, describeStatus, firstOfClass, isStatusCode, meaningOf, type StatusClass } from './status.ts';

export type { Diagnosis, Situation };

/** The deciding facts of the classic confusions; the first that fits is used. */
export const statusRules: readonly StatusRule[] = [
  ...outrightRules,
  ...outcomeRules,
  ...rangeRules,
  ...copyRules,
  ...redirectRules,
  ...callerRules,
  ...pathRules,
  ...valueRules,
  ...conditionRules,
  ...limitRules,
  ...failureRules,
];

/** The explanations of mismatches other than the status; the first that fits is used. */
export const partRules: readonly PartRule[] = [
  ...excessRules,
  ...flowRules,
  ...headerRules,
  ...labelRules,
  ...bodyRules,
  ...besideRules,
];

/** Explains a mismatch in terms of HTTP semantics (RFC 9110), or returns undefined when HTTP has nothing to say. */
export function diagnose(situation: Situation): Diagnosis | undefined {
  const { response, expected, mismatches } = situation;
  const wrongStatus = mismatches.some(({ part }) => part === 'status') && !expected.includes(response.status);
  if (wrongStatus && expected.length > 0) return diagnoseStatus(situation);
  return diagnosePart(situation);
}

function diagnosePart(situation: Situation): Diagnosis | undefined {
  const rule = partRules.find(({ when }) => when(situation));
  if (rule === undefined) return undefined;
  const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(situation));
  return {
    received: say(rule.received),
    called: say(rule.called),
    decides: say(rule.decides),
    source: rule.source,
  };
}

function diagnoseStatus(situation: Situation): Diagnosis {
  const { response, expected } = situation;
  const { decides, also, called } = decisionFor(situation);
  const others = expected.length > 3 ? [] : expected;
  const sources = [sourceOf(called), ...(also === undefined ? [] : [also]), ...others.map(sourceOf)];
  return {
    received: promiseOf(response.status),
    called: calledFor(expected),
    decides,
    source: cite(...sources, sourceOf(response.status)),
  };
}

interface Decision {
  readonly decides: string;
  readonly called: number;
  readonly also?: string | undefined;
}

function decisionFor(situation: Situation): Decision {
  const called = situation.expected[0] ?? situation.response.status;
  if (!isStatusCode(situation.response.status)) {
    return { decides: whyUnknownCode(situation.response.status, called), called, also: 'RFC 9110 §15' };
  }
  for (const rule of statusRules) {
    const code = calledBy(rule, situation);
    if (code === undefined) continue;
    const decides = typeof rule.decides === 'string' ? rule.decides : rule.decides(situation, code);
    return { decides, called: code, also: rule.also };
  }
  return { decides: comparison(situation, called), called };
}

function sourceOf(code: number): string {
  return meaningOf(code)?.source ?? 'RFC 9110 §15';
}

function calledFor(expected: readonly number[]): string {
  const [only, ...others] = expected;
  if (only !== undefined && others.length === 0) return situationOf(only);
  const number = expected.length === 2 ? 'Two' : 'Three';
  if (expected.length <= 3) return `${number} codes are accepted in this check. ${expected.map(situationOf).join(' ')}`;
  const named = new Set(expected.map((code) => classOf(code) ?? String(code)));
  if (expected.length > 5 && named.size === 1) return `Any ${[...named].join('')} code is accepted in this check.`;
  return `Any of these is accepted in this check: ${expected.map(describeStatus).join(', ')}.`;
}

function whyUnknownCode(received: number, called: number): string {
  if (classOf(received) === undefined) {
    return `Only numbers from 100 to 599 are codes. Whatever the body says, the client never learns of ${called}.`;
  }
  return firstOfClass(received) === called
    ? `A client treats ${received} like ${called}, but only ${called} is a code that every client knows.`
    : `A client only understands codes that are registered. It knows ${called} and can act on it; of ${received} ` +
        'it knows the first digit.';
}

const digits: Readonly<Record<StatusClass, string>> = {
  '1xx': '1 says "wait, there is more to come"',
  '2xx': '2 says "it worked"',
  '3xx': '3 says "look at another address, or use your copy"',
  '4xx': '4 says "change the request"',
  '5xx': '5 says "the server failed, the request may be fine"',
};

/** Compares two codes for which there is no rule: by their first digits, or by what the received one is for. */
function comparison(situation: Situation, called: number): string {
  const { status } = situation.response;
  const [mine, theirs] = [classOf(status), classOf(called)];
  const digit =
    mine !== undefined && theirs !== undefined && mine !== theirs
      ? `The first digit decides: ${digits[mine]}, ${digits[theirs]}. `
      : '';
  const mixed = meaningOf(called)?.confusedWith.includes(status) ? 'The two are often mixed up. ' : '';
  return (
    `${digit || mixed}${describeStatus(status)} is for ${meaningOf(status)?.situation}. ` +
    `That is not what happens with ${requestLine(situation)}.`
  );
}
