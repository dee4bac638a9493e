import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** A place in the learner's own files; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A file's path as people want to read it: relative to the working folder if it is inside, otherwise absolute. */
export function shownPath(file: string, cwd: string = process.cwd()): string {
  const shown = relative(cwd, file);
  return shown === '' || shown.startsWith('..') ? resolve(cwd, file) : shown;
}

/** A source line with its number, and the place marked on the line below, as compilers show it. */
export function excerpt(text: string, { line, column }: Place, length = 1): string {
  const gutter = `${line} | `;
  const before = gutter.length + Math.min(column - 1, text.length);
  return `${gutter}${text}\n${' '.repeat(before)}${'^'.repeat(Math.max(length, 1))}`;
}

/** The excerpt for a place whose file can be read; empty if it cannot. */
export function excerptAt(place: Place): string {
  try {
    const text = readFileSync(place.file, 'utf8').split('\n')[place.line - 1];
    return text === undefined ? '' : excerpt(text, place);
  } catch {
    return '';
  }
}

/** Characters of a line that can name a place; a path has 4,096 at most, and the program may have written anything. */
const longestLine = 4_500;

/** The first place of a stack trace that is in the learner's files: not in a package, not in the bundle, not in Node. */
export function firstPlace(stack: string): Place | undefined {
  for (const line of stack.split('\n')) {
    if (line.length > longestLine) continue;
    // A path may hold spaces and brackets; the place of evaluated text has a colon where a path has none.
    const match = /^at (?:.*? \()?(?:async )?(?:file:\/\/)?(\/[^:]+|[A-Za-z]:[\\/][^:]+):(\d+):(\d+)\)?$/.exec(
      line.trim(),
    );
    const [, file, row, column] = match ?? [];
    if (!file || /node_modules|\bhost\.cjs$|[\\/]g-\w+[\\/]server-\d+\.mjs$/.test(file)) continue;
    return { file: shownPath(file), line: Number(row), column: Number(column) };
  }
  return undefined;
}
