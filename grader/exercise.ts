import type { z } from 'zod';
import type { Seeded } from './seed.ts';
import type { StatusClass, StatusCode } from './status.ts';

/** A level of the course; `grade exercise-2 --level advanced` means the folder `exercise-2-advanced`. */
export type Level = 'beginner' | 'advanced';

/** A path with an optional query, as it stands in the request line: `/users/1?full=yes`. */
export type Path = `/${string}`;

/** A header field name in lower case, the one spelling this project uses for names that HTTP compares without case. */
export type HeaderName = Lowercase<string>;

/** A value that JSON can write. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'PROPFIND' | 'PURGE';

/** One request of the script: `json` is sent as application/json unless a content-type is given, `body` as it stands. */
export type Request = RequestHead &
  ({ readonly json?: Json; readonly body?: never } | { readonly json?: never; readonly body?: string });

interface RequestHead {
  /** GET unless stated. */
  readonly method?: Method;
  readonly path: Path;
  readonly headers?: Readonly<Record<HeaderName, string>>;
  /** Milliseconds to wait before the request is sent; at most 5,000. */
  readonly waitMs?: number;
  /** Milliseconds until the grader gives up on the answer; the run's own limit unless stated. */
  readonly timeoutMs?: number;
}

/**
 * The answer to an earlier check, handed to the checks that name it in `after`.
 * Reading something that did not arrive skips the check that reads it, with the reason.
 */
export interface Answer<Body = unknown> {
  readonly status: number;
  /** The body, which fits the schema that the earlier check asked for. */
  readonly json: Body;
  /** The body as text. */
  readonly text: string;
  /** Path and query that Location refers to, resolved against the request's URI (RFC 9110 §10.2.2), if it was sent. */
  readonly location: Path | undefined;
  /** Header fields by lower-case name; several field lines are joined by a comma (RFC 9110 §5.3). */
  readonly headers: Readonly<Record<string, string>>;
  /** The value of a header field that the asking check cannot do without. */
  header(name: HeaderName): string;
  /** The string or number at this place of the JSON body as it came, whether or not the body fits its schema. */
  value(...place: readonly (string | number)[]): string | number;
}

/** What a header field has to be; a plain string means exactly this value. */
export type HeaderMatcher =
  | string
  | RegExp
  | { readonly kind: 'matching'; readonly pattern: RegExp; readonly described: string }
  | { readonly kind: 'present' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'tokens'; readonly all: readonly string[]; readonly none: readonly string[] }
  | { readonly kind: 'delay'; readonly min: number; readonly max: number; readonly date: boolean }
  | { readonly kind: 'reference'; readonly to: Path | ((answer: Answer) => Path); readonly described: string };

/** A value, or how to make it from the answers of the checks named in `after`. */
export type Late<Value, Earlier extends readonly Answer[] = readonly never[]> =
  | Value
  | ((...earlier: Earlier) => Value);

/** One status, several that are equally right, or a whole class. */
export type StatusExpectation = StatusCode | readonly [StatusCode, ...StatusCode[]] | StatusClass;

/** Statuses whose responses end after the header section (RFC 9110 §6.4.1, §15.3.6). */
export type NoContentStatus = 204 | 205 | 304;

interface ExpectHead<Earlier extends readonly Answer[]> {
  /** Media type without its parameters, such as `application/json`. */
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<HeaderName, Late<HeaderMatcher, Earlier>>>;
  /** Texts that must not appear in the body or in a header field: a leaked secret, a stack trace. */
  readonly forbidden?: readonly (string | RegExp)[];
  /** Something the server has to write to its own output while it answers. */
  readonly log?: RegExp;
  /** Milliseconds within which the complete answer must arrive. */
  readonly withinMs?: number;
}

/** What an answer has to be. Only what is stated is checked; a 204, 205 or 304 cannot be asked for a body. */
export type Expectation<Schema extends z.ZodType = z.ZodType, Earlier extends readonly Answer[] = readonly never[]> =
  | (ExpectHead<Earlier> & {
      readonly status: NoContentStatus;
      readonly empty?: true;
      readonly json?: never;
      readonly text?: never;
      readonly bytes?: never;
    })
  | (ExpectHead<Earlier> & {
      readonly status?: Exclude<StatusCode, NoContentStatus> | readonly [StatusCode, ...StatusCode[]] | StatusClass;
      /** No content at all: for HEAD, and for statuses that may but need not have a body. */
      readonly empty?: true;
      readonly json?: Late<Schema, Earlier>;
      /** The whole body as text, or a pattern that it has to match. */
      readonly text?: Late<string | RegExp, Earlier>;
      readonly bytes?: Uint8Array;
    });

/** One scored part of an expectation, named like the field that states it. */
export type Part =
  | 'status'
  | 'mediaType'
  | 'headers'
  | 'json'
  | 'text'
  | 'bytes'
  | 'empty'
  | 'forbidden'
  | 'log'
  | 'withinMs';

/** Something said per part; for `headers` it may be said per header field. */
export type PerPart<Value> = { readonly [P in Exclude<Part, 'headers'>]?: Value } & {
  readonly headers?: Value | Readonly<Record<HeaderName, Value>>;
};

/**
 * What a check is worth, in whole points. One number is all or nothing; an object scores each part on its own.
 * A check worth 0 is advice: it is reported and costs nothing.
 */
export type Points = number | PerPart<number>;

/** The author's help, shown when a check, or one part of it, fails. */
export type Hint = string | PerPart<string>;

declare const body: unique symbol;

/** One named, scored question put to the server; `Body` is what a later check may read from `answer.json`. */
export interface Check<out Body = unknown> {
  readonly name: string;
  readonly points: Points;
  readonly hint: Hint;
  readonly after: readonly Check[];
  readonly request: Late<Request>;
  readonly expect: Expectation;
  readonly [body]?: Body;
}

type Earlier<After> =
  After extends Check<infer Body>
    ? [Answer<Body>]
    : After extends readonly Check[]
      ? { -readonly [K in keyof After]: After[K] extends Check<infer Body> ? Answer<Body> : never }
      : never;

interface CheckDefinition<After extends Check | readonly Check[], Schema extends z.ZodType> {
  readonly name: string;
  readonly points: Points;
  readonly hint: Hint;
  /** The earlier checks whose answers `request` and `expect` read. */
  readonly after?: After;
  readonly request: Late<Request, Earlier<After>>;
  readonly expect: Expectation<Schema, Earlier<After>>;
}

/** Declares one check. Nothing runs here; a mistake in the definition is reported when the exercise is loaded. */
export function check<
  const After extends Check | readonly Check[] = readonly [],
  Schema extends z.ZodType = z.ZodUndefined,
>(definition: CheckDefinition<After, Schema>): Check<z.output<Schema>> {
  const { name, points, hint, after = [], request, expect } = definition;
  // `request` and `expect` are only ever called with the answers of `after`, in that order, which is what their types say.
  return { name, points, hint, after: [after].flat(), request, expect } as Check<z.output<Schema>>;
}

/** What an author writes: one folder's title, level, environment and checks, in the order they are played. */
export interface ExerciseDefinition {
  readonly title: string;
  readonly level: Level;
  /** Environment variables that the grader sets for the server, beside PORT and HOST. */
  readonly env?: Readonly<Record<string, string>>;
  readonly checks: readonly Check[];
}

/** A definition that still needs the seed: the default export of an `exercise.ts`. */
export type SeededDefinition = (seeded: Seeded) => ExerciseDefinition;

/** Declares an exercise. The same seed and label always give the same value, so a run can be replayed. */
export function defineExercise(build: SeededDefinition): SeededDefinition {
  return build;
}

/** A loaded, validated exercise; its id is its folder name. */
export interface Exercise extends ExerciseDefinition {
  readonly id: string;
  /** Absolute path of the folder that holds `exercise.ts`. */
  readonly folder: string;
}

/** Header matcher: the field is there, whatever its value. */
export const present: HeaderMatcher = { kind: 'present' };

/** Header matcher: the field is not there. */
export const absent: HeaderMatcher = { kind: 'absent' };

/** Header matcher: a comma-separated list (RFC 9110 §5.6.1) that holds all of these tokens and none of those, without case. */
export function tokens(all: readonly string[], none: readonly string[] = []): HeaderMatcher {
  return { kind: 'tokens', all, none };
}

/** Header matcher: whole seconds from `min` to `max`, and an HTTP-date too when `date` is set (RFC 9110 §10.2.3). */
export function delay(min: number, max: number = Number.MAX_SAFE_INTEGER, date = false): HeaderMatcher {
  return { kind: 'delay', min, max, date };
}

/** Header matcher: a URI reference, relative or absolute, that resolves to this path (RFC 9110 §10.2.2, RFC 3986 §5). */
export function reference(described: Path, to: Path | ((answer: Answer) => Path) = described): HeaderMatcher {
  return { kind: 'reference', to, described };
}

/** Header matcher: a value that matches, described in words for people who do not read patterns. */
export function matching(pattern: RegExp, described: string): HeaderMatcher {
  return { kind: 'matching', pattern, described };
}
