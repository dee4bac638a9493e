import { type Stats, statSync } from 'node:fs';
import { UsageError } from './error.ts';
import { shownPath } from './place.ts';

/**
 * What a path of the user's, or of a submission, leads to; undefined where it leads to nothing, as links may that go
 * round in a circle. Throws a `UsageError` where the grader may not look.
 */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code !== 'EACCES' && error.code !== 'EPERM') return undefined;
    throw new UsageError(`${shownPath(path)} cannot be looked at: permission is denied.`);
  }
}
