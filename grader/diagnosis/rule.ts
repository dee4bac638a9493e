import { classOf, type StatusClass } from '../status.ts';
import type { Situation } from './situation.ts';

/** The explanation of a mismatch in terms of HTTP semantics; every text is one or more whole sentences. */
export interface Diagnosis {
  /** What the status, header or body that came tells a client. */
  readonly received: string;
  /** What the situation called for. */
  readonly called: string;
  /** The fact that decides between the two. */
  readonly decides: string;
  /** Where it is written, 'RFC 9110 §15.5.2, §11.6.1'. */
  readonly source: string;
}

/** A sentence, or how to make it from the situation. */
export type Sentence = string | ((situation: Situation) => string);

/** The explanation of a mismatch other than the status. */
export interface PartRule {
  readonly name: string;
  readonly when: (situation: Situation) => boolean;
  readonly received: Sentence;
  readonly called: Sentence;
  readonly decides: Sentence;
  readonly source: string;
}

/** A sentence, or how to make it from the situation and the status that was called for. */
export type StatusSentence = string | ((situation: Situation, called: number) => string);

/** What decides between the status that came and the one that was called for, in one kind of situation. */
export interface StatusRule {
  readonly name: string;
  readonly received: readonly (number | StatusClass)[];
  readonly called: readonly (number | StatusClass)[];
  readonly when?: (situation: Situation) => boolean;
  /** The fact that decides; it is as true of a status that somebody only thought of. */
  readonly decides: StatusSentence;
  /** What the check asks for where HTTP leaves it open. */
  readonly choice?: string;
  /** What to look at in a server that has answered so. */
  readonly look?: StatusSentence;
  /** Set where the rule speaks of an answer that really came, and not of the two codes alone. */
  readonly ofAnswer?: true;
  /** What to cite beside the definitions of the two codes. */
  readonly also?: string;
}

/** Returns the expected status for which the rule speaks, and undefined when the rule does not fit the situation. */
export function calledBy(rule: StatusRule, situation: Situation): number | undefined {
  const { response, expected } = situation;
  if (!isAmong(response.status, rule.received)) return undefined;
  const fitting = expected.filter((code) => isAmong(code, rule.called));
  // a long list, such as a whole class, is one expectation: a rule about one of its codes would miss the point
  if (expected.length > 3 && fitting.length < expected.length) return undefined;
  return (rule.when?.(situation) ?? true) ? fitting[0] : undefined;
}

function isAmong(code: number, codes: readonly (number | StatusClass)[]): boolean {
  return codes.some((each) => each === code || each === classOf(code));
}
