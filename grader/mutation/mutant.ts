import type { Check, Part } from '../exercise.ts';
import type { Response } from '../http/exchange.ts';
import { hasNoContent } from '../http/wire.ts';
import type { Answered, Observed } from '../verdict/observed.ts';
import type { Operator } from './operators.ts';
import type { Recording } from './replay.ts';

/** What a change is about, in the words that a mismatch has for its place. */
export type Subject =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'header'; readonly name: string }
  | { readonly kind: 'member'; readonly path: readonly (string | number)[]; readonly value: unknown }
  | { readonly kind: 'body' }
  | { readonly kind: 'answer'; readonly instead: Observed }
  | { readonly kind: 'observation'; readonly where: Part };

/** A change of one answer, not yet put into a run; `described` completes "… would not notice if". */
export interface Change {
  readonly operator: Operator;
  readonly subject: Subject;
  readonly described: string;
  readonly observed: Observed;
}

/** A run in which something is changed; it is the answer to `check` that is wrong, though others may be so too. */
export interface Mutant extends Omit<Change, 'observed'> {
  readonly check: Check;
  readonly changed: Recording;
}

/** What a change is about, in one word: `status`, `location`, `$.items[].id`, `body`; the same for every entry of an array. */
export function placeOf(subject: Subject): string {
  switch (subject.kind) {
    case 'status':
    case 'body':
    case 'answer':
      return subject.kind;
    case 'header':
      return subject.name;
    case 'member':
      return showPath(subject.path.map((key) => (typeof key === 'number' ? '' : key)));
    case 'observation':
      return subject.where;
  }
}

/** `$.users[0].id`; an entry of any number is `[]`. */
export function showPath(path: readonly (string | number)[]): string {
  return `$${path.map((key) => (typeof key === 'number' || key === '' ? `[${key}]` : `.${key}`)).join('')}`;
}

/** The same observation with a response that differs; Content-Length goes with the content, as in a real server. */
export function withResponse(observed: Observed, change: Partial<Response>): Observed {
  const { exchange, all } = observed;
  const { headers } = exchange.response;
  const length = change.body !== undefined && change.headers === undefined && headers['content-length'] !== undefined;
  const response = {
    ...exchange.response,
    ...(length && { headers: { ...headers, 'content-length': String(change.body?.length) } }),
    ...change,
  };
  const changed: Answered = { ...exchange, response };
  return { ...observed, exchange: changed, all: all.map((one) => (one === exchange ? changed : one)) };
}

/** Whether a response has content that can be changed. */
export function hasContent({ exchange: { request, response } }: Observed): boolean {
  return response.body.length > 0 && !hasNoContent(request.method, response.status);
}

/** The same with other content. */
export function withText(observed: Observed, text: string): Observed {
  return withResponse(observed, { body: new TextEncoder().encode(text) });
}
