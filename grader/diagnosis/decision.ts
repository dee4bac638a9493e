import { classOf, describeStatus, firstOfClass, isStatusCode, meaningOf } from '../status.ts';
import { callerRules } from './callers.ts';
import { cite } from './citation.ts';
import { conditionRules } from './conditions.ts';
import { copyRules } from './copies.ts';
import { failureRules } from './failures.ts';
import { limitRules } from './limits.ts';
import { outcomeRules } from './outcomes.ts';
import { outrightRules } from './outright.ts';
import { pathRules } from './paths.ts';
import { digitOf } from './phrases.ts';
import { rangeRules } from './ranges.ts';
import { redirectRules } from './redirects.ts';
import { calledBy, type StatusRule, type StatusSentence } from './rule.ts';
import { requestLine, type Situation } from './situation.ts';
import { valueRules } from './values.ts';

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

/** What decides between the status that came and those that were called for. */
export interface Decision {
  readonly decides: string;
  /** What the check asks for, where HTTP leaves it open. */
  readonly choice?: string | undefined;
  /** What to look at in a server that has answered so, where a rule knows. */
  readonly look?: string | undefined;
  /** The one of the expected codes that it speaks of. */
  readonly called: number;
  /** The name of the rule; without one, the two codes are only compared. */
  readonly rule?: string;
  /** Where it is written, beside the definitions of the codes. */
  readonly also?: string | undefined;
}

/** Finds what decides; `without` leaves out rules that do not matter here. */
export function decisionFor(situation: Situation, without: (rule: StatusRule) => boolean = () => false): Decision {
  const called = situation.expected[0] ?? situation.response.status;
  if (!isStatusCode(situation.response.status)) {
    return { decides: whyUnknownCode(situation.response.status, called), called, also: 'RFC 9110 §15' };
  }
  for (const rule of statusRules) {
    const code = without(rule) ? undefined : calledBy(rule, situation);
    if (code === undefined) continue;
    const say = (sentence: StatusSentence) => (typeof sentence === 'string' ? sentence : sentence(situation, code));
    const look = rule.look && say(rule.look);
    const { name, choice, also } = rule;
    return { decides: say(rule.decides), choice, look, called: code, rule: name, also };
  }
  return { decides: comparison(situation, called), called };
}

/**
 * What decides between a status that somebody thought of and those that are right for a request, in words that need no
 * answer; `source` is where it is written.
 */
export function whatDecides(
  request: Situation['request'],
  thought: number,
  right: readonly number[],
): Decision & { readonly source: string } {
  const situation: Situation = {
    request,
    response: { status: thought, headers: {}, body: '' },
    expected: right,
    mismatches: [{ part: 'status', where: 'status' }],
  };
  const decision = decisionFor(situation, ({ ofAnswer }) => ofAnswer === true);
  const { called, also } = decision;
  return { ...decision, source: cite(sourceOf(called), ...(also === undefined ? [] : [also]), sourceOf(thought)) };
}

/** Where a code is defined (RFC 9110 §15 for one that is not registered). */
export function sourceOf(code: number): string {
  return meaningOf(code)?.source ?? 'RFC 9110 §15';
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

/** Compares two codes for which there is no rule: by their first digits, or by what the received one is for. */
function comparison(situation: Situation, called: number): string {
  const { status } = situation.response;
  const [mine, theirs] = [classOf(status), classOf(called)];
  const digit =
    mine !== undefined && theirs !== undefined && mine !== theirs
      ? `The first digit decides: ${digitOf(mine)}, ${digitOf(theirs)}. `
      : '';
  const mixed = meaningOf(called)?.confusedWith.includes(status) ? 'The two are often mixed up. ' : '';
  return (
    `${digit || mixed}${describeStatus(status)} is for ${meaningOf(status)?.situation}. ` +
    `That is not what happens with ${requestLine(situation)}.`
  );
}
