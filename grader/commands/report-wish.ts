import { statSync } from 'node:fs';
import { UsageError } from '../error.ts';
import { nearest } from '../nearest.ts';
import type { ReportContext } from '../reporters/context.ts';
import { type Format, formats, type Place } from '../reporters/formats.ts';

/** A report that the user, or a CI service, wants. */
export interface Wish {
  /** As the user has worded it. */
  readonly asked: string;
  readonly format: Format;
  readonly file: string | undefined;
  /** Whether it shows all of the hidden checks. */
  readonly isWhole: boolean;
}

/** The options that ask for reports. */
type Option = '--report' | '--reveal';

/** Reads `junit` or `junit=FILE`. Throws a `UsageError` about a format that is not known. */
export function readWish(asked: string, option: Option = '--report'): Wish {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(asked) ?? [];
  const names = [...formats.map((format) => format.name), 'none'];
  const format = formats.find((known) => known.name === name);
  if (name === 'none')
    throw new UsageError(`${option} none goes nowhere${option === '--report' ? '; leave out the file' : ''}.`);
  if (!format) {
    const near = nearest(name, names);
    throw new UsageError(
      `There is no report format "${name}". ${near ? `Did you mean ${near}?` : `The formats are ${names.join(', ')}.`}`,
    );
  }
  if (file === '') throw new UsageError(`${option} ${asked} names no file. Leave out the = or say which.`);
  return { asked: `${option} ${asked}`, format, file, isWhole: option === '--reveal' };
}

/** Where a report is to go: where the user says, or else where the readers of its format look. */
export function placeOf({ format, file }: Wish, env: ReportContext['env']): Place {
  if (file === undefined) return format.place(env, isFolder);
  return file === '-' || file === '/dev/stdout' ? { kind: 'stdout' } : { kind: 'file', path: file };
}

/** Refuses to put hidden checks where learners could read them: into the log, the summary or the annotations of a job. */
export function requireSecrecy({ asked, format, isWhole }: Wish, place: Place, env: ReportContext['env']): void {
  if (!isWhole || (place.kind === 'file' && !/^\/(dev|proc)\//.test(place.path))) return;
  if (place.kind !== 'github' && !env.CI && !env.GITHUB_ACTIONS && !env.GITLAB_CI) return;
  throw new UsageError(
    `${asked} would show hidden checks to all who can read this job. Name a file: --reveal ${format.name}=FILE.`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
