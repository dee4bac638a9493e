import type { StatusClass } from '../status.ts';
import type { PartRule, Sentence } from './rule.ts';
import { type Situation, shortened } from './situation.ts';

/** A header that is missing or wrong, together with the statuses for which the rule speaks. */
export interface HeaderRule extends Omit<PartRule, 'when'> {
  readonly header: string;
  readonly on: readonly (number | StatusClass)[];
  /** 'missing' fits when the header did not come, 'wrong' when it came and a test when it says so of the value. */
  readonly state: 'missing' | 'wrong' | ((value: string, situation: Situation) => boolean);
  readonly unless?: (situation: Situation) => boolean;
}

/** Every class of a final response. */
export const anyFinal: readonly StatusClass[] = ['2xx', '3xx', '4xx', '5xx'];

/** Says of a value that came what it tells the client. */
export function says(header: string, what: string): Sentence {
  return ({ response }) => `${header}: ${shortened(response.headers[header.toLowerCase()] ?? '')} ${what}`;
}

/** Says whether a value has the preferred form of a date (RFC 9110 §5.6.7). */
export function isHttpDate(value: string): boolean {
  return /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(value);
}
