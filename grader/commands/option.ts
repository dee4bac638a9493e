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
