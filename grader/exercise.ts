import type { z } from 'zod';
import type { Seeded } from './definition/seed.ts';
import type { Track } from './entry.ts';
import type { Operator } from './mutation/operators.ts';
import type { StatusClass, StatusCode } from './status.ts';

/** A level of the course; `grade exercise-2 --level advanced` means the folder `exercise-2-advanced`. */
export type Level = 'beginner' | 'advanced';

/** A path with an optional query, as it stands in the request line: `/users/1?full=yes`. */
export type Path = `/${string}`;

/** A header field name in lower case, the one spelling this project uses for names that HTTP compares without case. */
export type HeaderName = Lowercase<string>;

/** A value that JSON can write. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'PROPFIND' | 'MKCOL' | 'PURGE';

/** One request: `json` is sent as application/json unless a content-type is given, `body` as it stands. */
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

/** What a check sends: one request, or one of the flows that a single request cannot express. */
export type Sending = Request | Poll | Repeat | Together;

/** The same request again and again, until its answer is the expected one or it is too late; the last answer is judged. */
export interface Poll {
  readonly kind: 'poll';
  readonly request: Request;
  /** Milliseconds from one answer to the next request. */
  readonly everyMs: number;
  /** Milliseconds after which no further request is sent; at most 5,000. */
  readonly forMs: number;
}

/** The same request at once again, until its answer has the expected status; the last answer is judged. */
export interface Repeat {
  readonly kind: 'repeat';
  readonly request: Request;
  /** How often at most. */
  readonly times: number;
}

/** Several requests, each on a connection of its own, all of them sent before the first answer is read. */
export interface Together {
  readonly kind: 'together';
  readonly requests: readonly Request[];
}

/**
 * How the scripted upstream, a server of the grader's that stands in for another service, treats every call during one
 * check: with this answer, with none at all, or by closing the connection.
 */
export type Upstream =
  | 'silence'
  | 'reset'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<HeaderName, string>>;
      readonly json?: Json;
      readonly body?: string;
      /** The one path that gets this answer; a call to any other is answered with 404. */
      readonly path?: Path;
      /** The one method that gets this answer; a call with any other is answered with 405. */
      readonly method?: Method;
      /** Milliseconds from the call to this answer; 5,000 at most. */
      readonly delayMs?: number;
      /** What comes after the first half of the body: nothing at all, or the end of the connection. */
      readonly breaksOff?: 'silence' | 'reset';
    };

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
  /** How many bytes the body has. */
  readonly bytes: number;
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
  | { readonly kind: 'optional'; readonly matcher: HeaderMatcher }
  | { readonly kind: 'other'; readonly than: string }
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
  /** An informational response that must come before the final one (RFC 9110 §15.2). */
  readonly interim?: Interim<Earlier>;
  /** How many requests a poll or a repeat has to take, the judged one included. */
  readonly requests?: number;
  /** How often the server has to call the scripted upstream while it answers. */
  readonly upstreamCalls?: number;
}

/** An informational response, and fields that it has to carry. */
export interface Interim<Earlier extends readonly Answer[] = readonly never[]> {
  readonly status: 100 | 102 | 103;
  readonly headers?: Readonly<Record<HeaderName, Late<HeaderMatcher, Earlier>>>;
}

/** One part of a multipart/byteranges body (RFC 9110 §14.6). */
export interface ByteRange {
  /** Its Content-Range: `bytes 0-1/26`. */
  readonly range: string;
  readonly text: string;
}

/** How many of the answers to requests sent together have each status: `{ 201: 1, 409: 1 }`. */
export type StatusCounts = { readonly [S in StatusCode]?: number };

/** What an answer has to be. Only what is stated is checked; a 204, 205 or 304 cannot be asked for a body. */
export type Expectation<Schema extends z.ZodType = z.ZodType, Earlier extends readonly Answer[] = readonly never[]> =
  | (ExpectHead<Earlier> & {
      readonly status: NoContentStatus;
      readonly empty?: true;
      readonly json?: never;
      readonly text?: never;
      readonly bytes?: never;
      readonly byteranges?: never;
      readonly statuses?: never;
    })
  | (ExpectHead<Earlier> & {
      readonly status?: Exclude<StatusCode, NoContentStatus> | readonly [StatusCode, ...StatusCode[]] | StatusClass;
      /** No content at all: for HEAD, and for statuses that may but need not have a body. */
      readonly empty?: true;
      readonly json?: Late<Schema, Earlier>;
      /** The whole body as text, or a pattern that it has to match. */
      readonly text?: Late<string | RegExp, Earlier>;
      readonly bytes?: Uint8Array;
      /** The parts of a multipart/byteranges body, in this order. */
      readonly byteranges?: readonly ByteRange[];
      readonly statuses?: never;
    })
  | {
      /** For requests sent together, in place of everything that is said about one answer. */
      readonly statuses: Late<StatusCounts, Earlier>;
      /** Milliseconds within which every complete answer must arrive. */
      readonly withinMs?: number;
      readonly upstreamCalls?: number;
      readonly status?: never;
      readonly mediaType?: never;
      readonly headers?: never;
      readonly forbidden?: never;
      readonly log?: never;
      readonly interim?: never;
      readonly requests?: never;
      readonly empty?: never;
      readonly json?: never;
      readonly text?: never;
      readonly bytes?: never;
      readonly byteranges?: never;
    };

/** One scored part of an expectation, named like the field that states it. */
export type Part =
  | 'status'
  | 'statuses'
  | 'requests'
  | 'interim'
  | 'mediaType'
  | 'headers'
  | 'json'
  | 'text'
  | 'bytes'
  | 'byteranges'
  | 'empty'
  | 'forbidden'
  | 'log'
  | 'upstreamCalls'
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

/** Help in one step, or in several from the idea to the concrete: a report shows the first, `grade hint` one more each time. */
export type Help = HelpStep | readonly [HelpStep, ...HelpStep[]];

/** Words for everybody, or with a step more for each track. */
export type HelpStep =
  | string
  | { readonly kind: 'by-track'; readonly general: string; readonly more: Readonly<Partial<Record<Track, string>>> };

/** The author's help, shown when a check, or one part of it, fails. */
export type Hint = Help | PerPart<Help>;

/**
 * Who may see a check: everybody, only the instructor, or everybody once the submission is due. Learners see the name and
 * the verdict of any other, and nothing of what it sends, expects or is worth.
 */
export type Visibility = 'visible' | 'hidden' | 'after-due';

declare const body: unique symbol;

/** One named, scored question put to the server; `Body` is what a later check may read from `answer.json`. */
export interface Check<out Body = unknown> {
  readonly name: string;
  readonly points: Points;
  readonly hint: Hint;
  /** Everybody sees it unless stated. */
  readonly visibility?: Visibility | undefined;
  readonly after: readonly Check[];
  readonly upstream?: Late<Upstream>;
  readonly request: Late<Sending>;
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
  /** Everybody sees the check unless stated; checks that fewer people see come after those that more people see. */
  readonly visibility?: Visibility;
  /** The earlier checks whose answers `request` and `expect` read. */
  readonly after?: After;
  /** How the scripted upstream treats the server's calls while this check is played; with 404 unless stated. */
  readonly upstream?: Late<Upstream, Earlier<After>>;
  readonly request: Late<Sending, Earlier<After>>;
  readonly expect: Expectation<Schema, Earlier<After>>;
}

/** Declares one check. Nothing runs here; a mistake in the definition is reported when the exercise is loaded. */
export function check<
  const After extends Check | readonly Check[] = readonly [],
  Schema extends z.ZodType = z.ZodUndefined,
>(definition: CheckDefinition<After, Schema>): Check<z.output<Schema>> {
  const { after = [], ...rest } = definition;
  // What is late is only ever called with the answers of `after`, in that order, which is what its type says.
  return { ...rest, after: [after].flat() } as Check<z.output<Schema>>;
}

/** What an author writes: one folder's title, level, environment and checks, in the order they are played. */
export interface ExerciseDefinition {
  readonly title: string;
  readonly level: Level;
  /** Environment variables that the grader sets for the server, beside PORT and HOST. */
  readonly env?: Readonly<Record<string, string>>;
  /** The environment variable that tells the server the URL of the scripted upstream; without it there is none. */
  readonly upstream?: string;
  readonly checks: readonly Check[];
  /** Changes of right answers that the checks need not notice; `grade verify` prints them with their reasons. */
  readonly harmless?: readonly Harmless[];
}

/** Wrong answers that may keep their points, and why. */
export interface Harmless {
  /** The checks whose answers may be wrong in this way; all of them unless stated. */
  readonly checks?: readonly Check[];
  readonly operator: Operator | readonly Operator[];
  /** What is wrong: `status`, `content-type`, `$.items[].name`, `body`, or several of them; anything unless stated. */
  readonly of?: string | readonly string[];
  /** One sentence. */
  readonly reason: string;
}

/** A definition that still needs the seed: the default export of an `exercise.ts`. */
export type SeededDefinition = (seeded: Seeded) => ExerciseDefinition;

/** Declares an exercise. The same seed and label always give the same value, so a run can be replayed. */
export function defineExercise(build: SeededDefinition): SeededDefinition {
  return build;
}

/**
 * Further checks for an exercise of a course, which need its seed: the default export of an `exercise.ts` in the folder that
 * `--checks` names. `course` finds a check of the course by its name, for `after`.
 */
export type SeededChecks = (seeded: Seeded, course: (name: string) => Check) => readonly Check[];

/**
 * Declares checks that an instructor adds to an exercise. They are played after those of the course, and are hidden unless
 * they say otherwise.
 */
export function defineChecks(build: SeededChecks): SeededChecks {
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

/** Header matcher: the field may be missing; if it is there, it has to be this. */
export function optional(matcher: HeaderMatcher): HeaderMatcher {
  return { kind: 'optional', matcher };
}

/** Header matcher: the field is there, with another value than this one. */
export function otherThan(than: string): HeaderMatcher {
  return { kind: 'other', than };
}

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

/** Whether this is one help, and not one for each part or header field. */
export function isHelp(said: unknown): said is Help {
  return (
    typeof said === 'string' || Array.isArray(said) || (typeof said === 'object' && said !== null && 'kind' in said)
  );
}

/** Help whose next step is one for each track, such as the name of the function to call. */
export function byTrack(general: string, more: Readonly<Partial<Record<Track, string>>>): HelpStep {
  return { kind: 'by-track', general, more };
}

/** Asks again every `everyMs` milliseconds until the answer has the status and the body that the check expects, for `forMs` at most. */
export function poll(request: Request, { everyMs = 100, forMs }: { everyMs?: number; forMs: number }): Poll {
  return { kind: 'poll', request, everyMs, forMs };
}

/** Sends the request again and again until its answer has the status that the check expects, `times` times at most. */
export function repeat(request: Request, { times }: { times: number }): Repeat {
  return { kind: 'repeat', request, times };
}

/** Sends several requests at the same time; later checks read the first answer that has the first of `statuses`. */
export function together(...requests: readonly Request[]): Together {
  return { kind: 'together', requests };
}
