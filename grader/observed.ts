import type { Exchange } from './exchange.ts';
import { inertLine, shorten } from './inert.ts';

export type Answered = Extract<Exchange, { kind: 'answered' }>;

/** Everything a verdict may look at. */
export interface Observed {
  readonly exchange: Answered;
  /** What the server wrote to its output meanwhile. */
  readonly log: string;
  /** Content bytes that the handler wrote, whether or not they were sent; undefined if that is not known. */
  readonly attempted: number | undefined;
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
