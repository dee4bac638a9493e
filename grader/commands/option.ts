import type { Track } from '../entry.ts';
import { UsageError } from '../error.ts';

/** Refuses options that were given more than once, which yargs makes arrays of. */
export function requireOnce(given: Readonly<Record<string, unknown>>, options: readonly string[]): void {
  for (const name of options) {
    if (Array.isArray(given[name])) throw new UsageError(`--${name} is there more than once.`);
  }
}

/** Reads the value of an option as a whole number. Throws a `UsageError` that says which it may be. */
export function wholeNumber(option: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`${option} needs a whole number from ${min} to ${max}, not "${text}".`);
}

/**
 * Reads the value of an option as a point in time: a date, which ends at midnight UTC, or date, time and zone. Throws a
 * `UsageError` that shows one.
 */
export function timeOf(option: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const [, date = '', time] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? [];
  const day = new Date(`${date}T00:00Z`);
  const isReal = date !== '' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  const at = new Date(time === undefined ? `${date}T23:59:59.999Z` : text);
  if (isReal && !Number.isNaN(at.getTime())) return at;
  throw new UsageError(
    `${option} needs a date, or a date with a time and its zone, such as 2030-01-31 or 2030-01-31T18:00+01:00, not "${text}".`,
  );
}

/**
 * The track that `--track` names, or else that of the interpreter which `--python` names. Throws a `UsageError` if they
 * contradict each other; `does` says what the command does with a server, as in "grades".
 */
export function trackAsked(
  { track, python }: { readonly track: Track | undefined; readonly python: string | undefined },
  does: string,
): Track | undefined {
  if (python === undefined) return track;
  if (track !== 'typescript') return 'fastapi';
  throw new UsageError(`--python is for main.py, and --track typescript ${does} server.ts.`);
}
