import { randomUUID } from 'node:crypto';
import { appendFileSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../error.ts';
import { explained } from '../writing.ts';

/** A file that will hold a report. */
export interface ReportFile {
  /** The path without symbolic links in its folders, the same for the same file. */
  readonly path: string;
  /** Puts all of the text there, or nothing. Throws a `UsageError` if that is not possible. */
  write(text: string): void;
}

/**
 * Makes the folders of a file, and tries whether it can be written. What is there from an earlier run is removed, so
 * that nobody takes it for the result of this one. `asked` is how the user named it, for the `UsageError`.
 */
export function openReportFile(file: string, asked: string): ReportFile {
  return explained(asked, () => {
    if (isStream(file)) return { path: file, write: (text) => explained(asked, () => appendFileSync(file, text)) };
    mkdirSync(dirname(file), { recursive: true });
    const path = join(realpathSync(dirname(file)), basename(file));
    if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`${asked} is a folder.`);
    const unfinished = () => join(dirname(path), `.${basename(path)}.${randomUUID()}`);
    replace(path, unfinished(), '');
    rmSync(path);
    return { path, write: (text) => explained(asked, () => replace(path, unfinished(), text)) };
  });
}

/** Adds to a file that others write as well; `asked` is what names it. Throws a `UsageError` if that is not possible. */
export function appendToFile(file: string, asked: string, text: string): void {
  explained(`${file} (${asked})`, () => appendFileSync(file, text));
}

/** Whether a path names no file of its own, so that nothing can be put in its place: a pipe, a terminal, /dev/stdout. */
function isStream(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  const isOwn = !found || found.isFile() || found.isDirectory() || found.isSymbolicLink();
  return !isOwn || /^\/(dev|proc)\//.test(file);
}

/** Writes beside the place first, so that a reader sees all of the text or none; a link is replaced, not followed. */
function replace(path: string, unfinished: string, text: string): void {
  try {
    writeFileSync(unfinished, text, { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
