import type { Exchange } from '../http/exchange.ts';
import { inertLine, shorten } from '../inert.ts';

export type Answered = Extract<Exchange, { kind: 'answered' }>;

/** Everything a verdict may look at. */
export interface Observed {
  /** The exchange that is judged: the only one, or the last of a poll or repeat. */
  readonly exchange: Answered;
  /** All exchanges of the check, in the order of their requests. */
  readonly all: readonly Answered[];
  /** What the server wrote to its output meanwhile. */
  readonly log: string;
  /** Content bytes that the handler wrote, whether or not they were sent; undefined if that is not known. */
  readonly attempted: number | undefined;
  /** How often the server called the scripted upstream meanwhile; 0 if there is none. */
  readonly upstreamCalls: number;
}

/** One difference between what was expected and what was observed. */
export interface Finding {
  /** `status`, `header location`, `json $.id`, `body`, `server output`, `time`. */
  readonly where: string;
  readonly expected: string;
  readonly actual: string;
}

/** Puts a text between quotation marks that it does not hold itself. */
export function quote(text: string): string {
  const mark = text.includes('"') ? "'" : '"';
  return `${mark}${inertLine(shorten(text, 200))}${mark}`;
}

/** `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
