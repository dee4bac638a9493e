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
}

/** Reads `junit` or `junit=FILE`. Throws a `UsageError` about a format that is not known. */
export function readWish(asked: string): Wish {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(asked) ?? [];
  const names = [...formats.map((format) => format.name), 'none'];
  const format = formats.find((known) => known.name === name);
  if (name === 'none') throw new UsageError('--report none goes nowhere; leave out the file.');
  if (!format) {
    const near = nearest(name, names);
    throw new UsageError(
      `There is no report format "${name}". ${near ? `Did you mean ${near}?` : `The formats are ${names.join(', ')}.`}`,
    );
  }
  if (file === '') throw new UsageError(`--report ${asked} names no file. Leave out the = or say which.`);
  return { asked: `--report ${asked}`, format, file };
}

/** Where a report is to go: where the user says, or else where the readers of its format look. */
export function placeOf({ format, file }: Wish, env: ReportContext['env']): Place {
  if (file === undefined) return format.place(env, isFolder);
  return file === '-' || file === '/dev/stdout' ? { kind: 'stdout' } : { kind: 'file', path: file };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
